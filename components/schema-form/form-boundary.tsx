import { Component, type ReactNode } from "react";

type Props = {
  fallback: (reason: string) => ReactNode;
  onCatch?: ((reason: string) => void) | undefined;
  children: ReactNode;
};
type State = { reason: string | null };

/** Catches what a schema makes RJSF throw, so that the page stays and JSON takes the form's place. */
export class FormBoundary extends Component<Props, State> {
  override state: State = { reason: null };

  static getDerivedStateFromError(error: unknown): State {
    return { reason: reasonOf(error) };
  }

  override componentDidCatch(error: unknown) {
    this.props.onCatch?.(reasonOf(error));
  }

  override render() {
    const { reason } = this.state;
    return reason === null ? this.props.children : this.props.fallback(reason);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
