"use client";

import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { browserClient } from "@/components/shell/browser-client";
import { useLangGraph } from "@/components/shell/deployment-provider";
import { assistantQueries } from "@/lib/langgraph/queries";
import type { Assistant } from "@/lib/langgraph/types";
import { isSecretName } from "@/lib/secret-name";
import { secretsOf } from "@/lib/secrets-of";
import { asCopy, type CopySource, copiesOf } from "@/lib/versions/copied-from";
import { exportPresent } from "@/lib/versions/exchange";

/** An assistant of another deployment as a file to import here, and those here that it may go into. */
export function useCopy(source: CopySource) {
  const { assistantId, slug } = source;
  const there = assistantQueries(browserClient(slug));
  const here = assistantQueries(useLangGraph());
  const assistant = useQuery(there.detail(assistantId));
  const versions = useQuery(there.versions(assistantId));
  // Without its schemas only a secret's name tells it, so the copy waits until they are there or fail.
  const schemas = useQuery(there.schemas(assistantId));
  const copies = useQuery(here.having(copiesOf(source)));
  const name = assistant.data?.name ?? "";
  const named = useQuery({ ...here.named(name), enabled: name !== "" });

  const file = useMemo(() => {
    if (!assistant.data || !versions.data || schemas.isPending) return undefined;
    const secretNames = secretsOf(schemas.data);
    const present = exportPresent({
      assistant: assistant.data,
      versions: versions.data,
      isSecret: (key) => secretNames.has(key) || isSecretName(key),
    });
    return asCopy(present, { slug, assistantId });
  }, [assistant.data, versions.data, schemas.data, schemas.isPending, slug, assistantId]);

  const isLike = (each: Assistant) =>
    each.name === name && each.graph_id === assistant.data?.graph_id;
  const like = (named.data?.rows ?? []).filter(isLike);
  const byId = new Map([...(copies.data ?? []), ...like].map((each) => [each.assistant_id, each]));
  return {
    file,
    /** Earlier copies first. */
    candidates: [...byId.values()],
    /** The earlier copy, where there is one. */
    copy: copies.data?.[0],
    isReading: !file || copies.isPending || (name !== "" && named.isPending),
    /** What could not be read of the assistant itself. */
    notThere: failureOf([assistant, versions]),
    /** What could not be read here: without it an earlier copy would be made a second time. */
    notHere: failureOf([copies, named]),
    /** Its schemas could not be read, so that names alone told what is secret. */
    notChecked: failureOf([schemas]),
  };
}

/** A failed read, and how to try again. */
export type Failure = { error: Error; retry: () => void };

/** What was read before stands: a read that fails later does not take it away. */
function failureOf(queries: UseQueryResult[]): Failure | null {
  const failed = queries.filter(({ error, data }) => error !== null && data === undefined);
  const error = failed[0]?.error;
  return error ? { error, retry: () => void failed.map(({ refetch }) => refetch()) } : null;
}
