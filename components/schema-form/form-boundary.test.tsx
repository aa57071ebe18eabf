// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { FormBoundary } from "./form-boundary";
import { mount, unmountAll } from "./mount-form";

afterEach(unmountAll);

function Broken(): never {
  throw new Error("it cannot be drawn");
}

test("what throws is replaced, with the reason", () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const container = mount(
    <FormBoundary fallback={(reason) => <p>JSON, because {reason}</p>}>
      <Broken />
    </FormBoundary>,
  );
  expect(container.textContent).toBe("JSON, because it cannot be drawn");
});
