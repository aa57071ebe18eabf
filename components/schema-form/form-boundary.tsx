import { Component, type ReactNode } from "react";

type Props = { fallback: (reason: string) => ReactNode; children: ReactNode };
type State = { reason: string | null };

/** Catches what a schema makes RJSF throw, so that the page stays and JSON takes the form's place. */
export class FormBoundary extends Component<Props, State> {
  override state: State = { reason: null };

  static getDerivedStateFromError(error: unknown): State {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { reason } = this.state;
    return reason === null ? this.props.children : this.props.fallback(reason);
  }
}
