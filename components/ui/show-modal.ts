/** A ref for a <dialog> that is modal for as long as it is mounted. */
export function showModal(element: HTMLDialogElement | null) {
  if (!element) return;
  element.showModal();
  return () => element.close();
}
