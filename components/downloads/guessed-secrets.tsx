import { shorten } from "@/components/assistants/assistant-label";

/** Of which graphs a file may hold secrets after all. */
export function GuessedSecrets({ graphs }: { graphs: readonly string[] }) {
  const names = new Intl.ListFormat("en-GB").format(graphs.map((graph) => `“${shorten(graph)}”`));
  return (
    <p role="alert" className="text-pretty break-words text-warning">
      The schemas of {graphs.length === 1 ? "the graph" : "the graphs"} {names} could not be read,
      so other secrets of {graphs.length === 1 ? "it" : "them"} may be in the file. Nothing was
      downloaded yet. Try again, or look through the file before you pass it on.
    </p>
  );
}
