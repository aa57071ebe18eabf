import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import {
  DEPLOYMENT_COLOURS,
  type DeploymentColour,
  type PublicDeployment,
} from "@/lib/public-deployment";
import { DeploymentLine, DeploymentName, DeploymentStripe } from "./deployment-name";

const NAMED: PublicDeployment = {
  slug: "prod",
  name: "Production",
  host: "host",
  url: "https://host",
  embedded: false,
  readOnly: false,
  role: "editor",
  off: null,
  colour: null,
};

const fillIn = (html: string) => /bg-[a-z]+-\d+/.exec(html)?.[0];
const nameIn = (colour: DeploymentColour | null) =>
  renderToStaticMarkup(<DeploymentName deployment={{ ...NAMED, colour }} />);

test("each colour is another, and the same beside the name, across the page and above a part", () => {
  const fills = DEPLOYMENT_COLOURS.map((colour) => {
    const fill = fillIn(nameIn(colour));
    expect(fillIn(renderToStaticMarkup(<DeploymentStripe colour={colour} />))).toBe(fill);
    expect(fillIn(renderToStaticMarkup(<DeploymentLine colour={colour} className="x" />))).toBe(
      fill,
    );
    return fill;
  });
  expect(fills).not.toContain(undefined);
  expect(new Set(fills).size).toBe(DEPLOYMENT_COLOURS.length);
});

test("colour is never all that says which one it is: it is hidden from whoever listens, beside the name", () => {
  expect(nameIn("red")).toMatch(/aria-hidden="true".*>Production</);
  expect(fillIn(nameIn(null))).toBeUndefined();
  expect(nameIn(null)).toContain("Production");
  expect(renderToStaticMarkup(<DeploymentStripe colour={null} />)).toBe("");
});
