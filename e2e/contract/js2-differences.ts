import { type Differences, noticed } from "./difference";

const ANSWERED = noticed("A question that was answered stays on screen while another one waits.");

/** LangGraph JS API 2.0.0. */
export const JS2: Differences = {
  "two questions at once > are answered one after the other: guests, then Where": ANSWERED,
  "two questions at once > are answered one after the other: Where, then guests": ANSWERED,
  "tells who waits, and what each node wrote once it is answered": ANSWERED,
  "tells apart two nodes that ran in one step": ANSWERED,
};
