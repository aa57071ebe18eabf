import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";
import { cn } from "./cn";
import { Spinner } from "./spinner";

export type ButtonProps = ComponentProps<"button"> & {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: ReactNode;
  pending?: boolean | undefined;
};

function swallow(event: MouseEvent) {
  event.preventDefault();
  event.stopPropagation();
}

/** While `pending` it keeps its focus, label and width, shows a spinner and ignores presses. */
export function Button(props: ButtonProps) {
  const { variant, size, icon, pending = false, className, children, onClick, ...rest } = props;
  const nudged = pending && !icon && size !== "icon";
  return (
    <button
      type="button"
      {...rest}
      aria-busy={pending || undefined}
      aria-disabled={pending || rest["aria-disabled"]}
      onClick={pending ? swallow : onClick}
      className={buttonClass({
        variant,
        size,
        className: cn(pending && "aria-disabled:opacity-80", className),
      })}
    >
      {nudged && (
        <span className="absolute inset-y-0 left-1.5 flex items-center">
          <Spinner className="size-3" />
        </span>
      )}
      {icon && (pending ? <Spinner /> : icon)}
      {size === "icon" && pending ? (
        <Spinner />
      ) : nudged ? (
        <span className="translate-x-2">{children}</span>
      ) : (
        children
      )}
    </button>
  );
}
