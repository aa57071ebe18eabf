import type { PublicDeployment } from "@/lib/public-deployment";
import type { ProbeFailed, ProbeNamed } from "./probe";
import { RESTART, settingsOf } from "./settings-of";
import { failed, type StepResult } from "./step";

const REACH = {
  loopback: "on the machine itself",
  private: "in a private network",
  public: "on the internet",
};

/** What the name of an address came to. */
export function nameWords(result: ProbeNamed | ProbeFailed, of: PublicDeployment): StepResult {
  const { host, url } = settingsOf(of);
  if (result.outcome === "named") {
    const { literal, ipv4, ipv6, reach } = result;
    const kinds = [ipv4 > 0 && `${ipv4} IPv4`, ipv6 > 0 && `${ipv6} IPv6`].filter(Boolean);
    const noun = ipv4 + ipv6 === 1 ? "address" : "addresses";
    return {
      status: "ok",
      says: literal
        ? `${host} is an address already, ${REACH[reach]}.`
        : `${host} has ${kinds.join(" and ")} ${noun}, ${REACH[reach]}.`,
    };
  }
  const { code } = result;
  if (code === "ENOTFOUND" || code === "ENODATA") {
    return failed(
      `There is no ${host}.`,
      `The DNS that Roster’s machine asks does not know the name ${host}.`,
      `Check the spelling in ${url}. In a container, use a name that its network knows, such as the service’s name in Docker Compose; for a name of a private network, Roster must use the DNS of that network. ${RESTART}`,
    );
  }
  if (code === "EAI_AGAIN" || code === "TIMEOUT") {
    return failed(
      "The DNS did not answer.",
      `Roster’s machine could not ask for the address of ${host}: its DNS is silent, or it has no network.`,
      "Check the network and the DNS settings of the machine or container where Roster runs, then run this step again.",
    );
  }
  return failed(
    `${host} could not be looked up (${code}).`,
    "The look-up of the name failed in a way that Roster has no words for.",
    `Look the name up on the machine where Roster runs, and check ${url}.`,
  );
}

/** Why no connection came about. */
export function tcpFailure({ code }: ProbeFailed, of: PublicDeployment): StepResult {
  const { host, port, url, isLoopback, embedded } = settingsOf(of);
  if (embedded) {
    return failed(
      `Nothing answers on port ${port} (${code}).`,
      "The sample server, which Roster starts itself, is not running.",
      "Restart Roster, and look at what it writes while it starts.",
    );
  }
  const container = isLoopback
    ? ` If Roster runs in a container, ${host} is that container itself: use the name of the server’s container, or host.docker.internal for the machine around it.`
    : " A server in a container must listen on 0.0.0.0, not on 127.0.0.1.";
  switch (code) {
    case "ECONNREFUSED":
      return failed(
        `Nothing listens on port ${port} of ${host}.`,
        "The machine is there, but no program takes connections on this port: the server is not running, or it has another port.",
        `Start the server, and compare its port with ${url} (langgraph dev takes 2024, langgraph up 8123).${container} ${RESTART}`,
      );
    case "TIMEOUT":
    case "ETIMEDOUT":
    case "UND_ERR_CONNECT_TIMEOUT":
      return failed(
        `${host} did not take a connection on port ${port} in time.`,
        "What is sent there vanishes: usually a firewall or a security group drops it, or the machine is off.",
        `Let the machine where Roster runs reach ${host} on port ${port}, or correct ${url}.`,
      );
    case "EHOSTUNREACH":
    case "ENETUNREACH":
    case "ENETDOWN":
    case "EADDRNOTAVAIL":
      return failed(
        `There is no way from here to ${host}.`,
        "The machine where Roster runs has no route to that network; a VPN may be down, or the name has only IPv6 addresses while the machine has none.",
        "Check the network, and the VPN if there is one, of the machine where Roster runs.",
      );
    case "ECONNRESET":
    case "EPIPE":
    case "UND_ERR_SOCKET":
      return failed(
        `${host} cut the connection at once.`,
        "Something takes connections on this port and throws them away: a firewall, or a load balancer with nothing behind it.",
        `Check what stands in front of the server, and that port ${port} is the server’s own.`,
      );
    case "EACCES":
    case "EPERM":
      return failed(
        "The connection was forbidden.",
        "A rule on the machine where Roster runs forbids it to reach this address.",
        `Allow Roster to connect to ${host} on port ${port}.`,
      );
    default:
      return failed(
        `No connection to ${host} on port ${port} (${code}).`,
        "It failed in a way that Roster has no words for.",
        `Try to reach ${host} on port ${port} from the machine where Roster runs, and check ${url}.`,
      );
  }
}
