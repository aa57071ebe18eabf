import { aside, type Differences, noticed } from "./difference";

const ACTIVE = aside("A run that goes on can be stopped, and not removed.");
const BUSY = noticed("A busy thread takes further runs at once, whatever is chosen for it.");
const COUNT = noticed("Threads are neither counted nor copied.");
const DEPTH = noticed(
  "Memory shows each user's items below `users` and the user's name, without dates.",
);
const FAILURE = noticed("A failed run tells the kind of its error, not its words.");
const JOINED = aside("A run that has ended can be joined again, also when nobody asked for that.");
const LAX = aside("Values of the wrong type are stored without a word.");
const OWN = aside("Threads and versions carry keys of its own.");
const PAUSED = noticed("A run that pauses at a breakpoint goes on only from a checkpoint.");
const REFUSAL = aside("What it refuses comes with another code, or as a failure of the server.");
const RESTORED = aside("Making an old version active brings all of it back.");
const RUNS = noticed("Past runs tell neither their metadata nor what they were given.");
const SAME = noticed("No two assistants of one graph may have the same configuration.");
const THREAD = aside(
  "A run makes the thread that it names, and a thread that is not there has no runs.",
);
const WAITING = noticed("The list of threads does not tell what a thread waits for.");
const WHOLE = aside("Searches of threads and lists of versions come whole.");

/** Aegra 0.11.0. */
export const AEGRA: Differences = {
  "says what it would do, does it once, and then has nothing to do": SAME,
  "creates what is missing, under the file's id, and then leaves it alone": SAME,
  "makes no second assistant of one whose answer was lost": SAME,
  "takes left-out secrets from the assistant or from a variable, and prints none": SAME,
  "imports every version as a new assistant, or on top of one": SAME,
  "a breakpoint before call_model pauses there, and no input goes on": PAUSED,
  "a breakpoint before * pauses there, and no input goes on": PAUSED,
  "save > sees that the version it started from is not what it was": RESTORED,
  "the mutations that forms use > a refused save leaves everything as it was": LAX,
  "an interrupt > stops the run, shows what it asks, and goes on with the answer": WAITING,
  "a run's stream > joined without being resumable gives nothing of a run that ended": JOINED,
  "a label > is set, moved, read for one and for all, and removed": REFUSAL,
  "a label > goes with its assistant": REFUSAL,
  "a thread > is free again when its runs are stopped, or their records removed": ACTIVE,
  "delete > of an assistant's threads can be told how many they are": COUNT,
  "the benches' server answers with the very keys of the server under test": OWN,
  "info > answers /ok": aside("It has no `/ok`."),
  "namespaces > are listed level by level, with the one that was asked for": DEPTH,
  "finding > gives the items of a namespace and below it page by page": DEPTH,
  "a namespace like [ 'a.b' ], which Roster asks nobody for, is refused": REFUSAL,
  "a namespace like [ 'a', '' ], which Roster asks nobody for, is refused": REFUSAL,
  "a namespace like [ 'langgraph' ], which Roster asks nobody for, is refused": LAX,
  "a thread's past runs > tell the configuration that each had, merged of assistant, thread and run":
    RUNS,
  "a thread's past runs > are explained: a run of Roster by what it was sent": RUNS,
  "a thread's past runs > are explained: what sticks to the thread beats the assistant's next version":
    RUNS,
  "what a server refuses comes out as one error with a readable message > a value of the wrong type, and where it stands":
    LAX,
  "what a server refuses comes out as one error with a readable message > null for a description":
    LAX,
  "what a server refuses comes out as one error with a readable message > a limit that is too large":
    REFUSAL,
  "what a server refuses comes out as one error with a readable message > an address that no server has":
    REFUSAL,
  "cancel > ends the run and its stream (wait: true)": REFUSAL,
  "a busy thread > refuses a second run": BUSY,
  "a run that fails > says so in its stream, in its status and in the thread's state": FAILURE,
  "a run that fails > because its values do not fit the graph": FAILURE,
  "stream modes > that a server does not know are refused before anything runs, by name": LAX,
  "a recursion limit that is reached ends the run with an error that says so": FAILURE,
  "a thread that is busy > refuses another run": BUSY,
  "a thread that is busy > lets it wait its turn": BUSY,
  "a thread that is busy > is interrupted by it, and keeps what it was asked": BUSY,
  "a run's stream > says its run first, and gives tokens, updates and values": RUNS,
  "runs > are listed and got, with the metadata of assistant and run": RUNS,
  "the code in javascript > updates it with the whole content of the version on screen, and sets the active one":
    SAME,
  "the code in curl > creates an assistant with the same content": SAME,
  "the code in curl > updates it with the whole content of the version on screen, and sets the active one":
    SAME,
  "the store > refuses a namespace with a dot": REFUSAL,
  "the list of threads > comes without the threads' state, and the state can be had by itself":
    WHOLE,
  "a thread > is renamed in its metadata, and loses the name again": OWN,
  "a thread > is duplicated with its state and metadata, and both go on by themselves": COUNT,
  "threads > merge metadata on update": OWN,
  "threads > are found and counted by assistant and status": COUNT,
  "threads > runs of one that does not exist": THREAD,
  "threads > a run on a thread that does not exist: the JS server calls it busy": THREAD,
  "update > clears a description with the empty text, and a name too": REFUSAL,
  "update > twenty at once make twenty versions": noticed("Saves in the same moment may fail."),
  "versions > come newest first, each with its whole content": OWN,
  "versions > page, and past the end there are none": WHOLE,
};
