// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { FormBoundary } from "./form-boundary";
import { mount, unmountAll } from "./mount-form";

afterEach(unmountAll);

function Broken(): never {
  throw new Error("it cannot be drawn");
}

test("what throws is replaced and told of, with the reason", () => {
  const onCatch = vi.fn();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const container = mount(
    <FormBoundary onCatch={onCatch} fallback={(reason) => <p>JSON, because {reason}</p>}>
      <Broken />
    </FormBoundary>,
  );
  expect(container.textContent).toBe("JSON, because it cannot be drawn");
  expect(onCatch).toHaveBeenCalledWith("it cannot be drawn");
});
