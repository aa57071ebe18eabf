import { expect, test } from "vitest";
import { nameWords, tcpFailure } from "./connection-words";
import { aDeployment, aFailure } from "./testing/a-deployment";

const of = aDeployment("https://graph.internal:8123/agents");

test("a name that is known says where it leads, and never to which address", () => {
  const named = { outcome: "named", ms: 2, literal: false, ipv4: 1, ipv6: 0 } as const;
  expect(nameWords({ ...named, reach: "private" }, of)).toMatchObject({
    status: "ok",
    says: "graph.internal has 1 IPv4 address, in a private network.",
  });
  expect(nameWords({ ...named, ipv4: 2, ipv6: 2, reach: "public" }, of).says).toBe(
    "graph.internal has 2 IPv4 and 2 IPv6 addresses, on the internet.",
  );
  expect(
    nameWords({ ...named, literal: true, reach: "loopback" }, aDeployment("http://127.0.0.1:1"))
      .says,
  ).toBe("127.0.0.1 is an address already, on the machine itself.");
});

test.each([
  ["ENOTFOUND", "There is no graph.internal.", /does not know the name/],
  ["ENODATA", "There is no graph.internal.", /does not know the name/],
  ["EAI_AGAIN", "The DNS did not answer.", /its DNS is silent/],
  ["TIMEOUT", "The DNS did not answer.", /its DNS is silent/],
  ["EAI_FAIL", "graph.internal could not be looked up (EAI_FAIL).", /no words/],
])("a name that fails with %s", (code, says, means) => {
  expect(nameWords(aFailure(code), of)).toMatchObject({
    status: "failed",
    says,
    means: expect.stringMatching(means),
    change: expect.stringMatching(/\S/),
  });
});

test.each([
  ["ECONNREFUSED", /Nothing listens on port 8123/, /Start the server, and compare its port/],
  ["TIMEOUT", /did not take a connection on port 8123/, /Let the machine where Roster runs reach/],
  ["ETIMEDOUT", /did not take a connection/, /reach graph.internal on port 8123/],
  ["UND_ERR_CONNECT_TIMEOUT", /did not take a connection/, /reach graph.internal/],
  ["EHOSTUNREACH", /no way from here/, /VPN/],
  ["ENETUNREACH", /no way from here/, /VPN/],
  ["EADDRNOTAVAIL", /no way from here/, /VPN/],
  ["ECONNRESET", /cut the connection at once/, /in front of the server/],
  ["UND_ERR_SOCKET", /cut the connection at once/, /in front of the server/],
  ["EACCES", /was forbidden/, /Allow Roster to connect/],
  ["EPERM", /was forbidden/, /Allow Roster to connect/],
  ["EWHATEVER", /No connection to graph.internal on port 8123 \(EWHATEVER\)/, /Try to reach/],
])("a connection that fails with %s", (code, says, change) => {
  expect(tcpFailure(aFailure(code), of)).toMatchObject({
    status: "failed",
    says: expect.stringMatching(says),
    means: expect.stringMatching(/\S/),
    change: expect.stringMatching(change),
  });
});

test("who changes what: the setting by its name, a container's localhost, the sample server", () => {
  const refused = aFailure("ECONNREFUSED");
  expect(tcpFailure(refused, of)).toMatchObject({
    change: expect.stringContaining('"url" of “prod” in ROSTER_DEPLOYMENTS'),
  });
  const single = aDeployment("http://localhost:2024", { slug: "default" });
  expect(tcpFailure(refused, single)).toMatchObject({
    change: expect.stringMatching(/LANGGRAPH_API_URL.*host\.docker\.internal/),
  });
  const sample = aDeployment("http://127.0.0.1:2024", { slug: "local", embedded: true });
  expect(tcpFailure(refused, sample)).toMatchObject({
    change: "Restart Roster, and look at what it writes while it starts.",
  });
});
