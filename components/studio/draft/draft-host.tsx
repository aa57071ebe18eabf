"use client";

/** Where the form of a draft is drawn at the moment. */
export function DraftHost({ node }: { node: HTMLElement }) {
  return (
    <div
      ref={(host) => {
        // Moving it again where it is already would take the focus away.
        if (host && node.parentElement !== host) host.append(node);
      }}
    />
  );
}
