import { SHORTCUTS } from "@/lib/shortcuts";

/**
 * Stands in the page itself: remembers that the palette's keys were pressed before there was anybody to
 * hear them, where the page has a palette at all. Once it has, the press is prevented before it comes
 * here. No "<", which the policy of Trusted Types lets nobody fill in.
 */
export const EARLY_COMMANDS_SCRIPT = `addEventListener("keydown",function(e){if(!e.defaultPrevented&&e.key.toLowerCase()===${JSON.stringify(SHORTCUTS.commands.keys[0])}&&!e.altKey&&!e.shiftKey&&(e.metaKey||e.ctrlKey&&!/Mac|iP/.test(navigator.platform))&&document.querySelector("[data-commands]")){e.preventDefault();window.rosterCommandsPressed=true}})`;
