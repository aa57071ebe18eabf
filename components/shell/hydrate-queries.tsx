"use client";

import { HydrationBoundary } from "@tanstack/react-query";

/** The client half of a page's prefetch: `state` comes from lib/server/prefetch. */
export const HydrateQueries = HydrationBoundary;
