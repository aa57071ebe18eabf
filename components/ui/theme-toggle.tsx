"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { DropdownMenu } from "./dropdown-menu";
import { DropdownMenuItem } from "./dropdown-menu-item";
import { IconButton } from "./icon-button";

const THEMES = [
  { value: "system", label: "System", icon: <Monitor /> },
  { value: "light", label: "Light", icon: <Sun /> },
  { value: "dark", label: "Dark", icon: <Moon /> },
];

/** The icon follows the theme by CSS and the items exist only when open, so the server never has to know it. */
export function ThemeToggle() {
  const { theme, setTheme } = useTheme();
  const icon = (
    <>
      <Sun className="dark:hidden" />
      <Moon className="hidden dark:block" />
    </>
  );
  return (
    <DropdownMenu trigger={<IconButton label="Theme" icon={icon} tooltipSide="bottom" />}>
      {THEMES.map(({ value, label, icon: itemIcon }) => (
        <DropdownMenuItem
          key={value}
          icon={itemIcon}
          checked={theme === value}
          onSelect={() => setTheme(value)}
        >
          {label}
        </DropdownMenuItem>
      ))}
    </DropdownMenu>
  );
}
