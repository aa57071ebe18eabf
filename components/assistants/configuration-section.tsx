import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";

type ConfigurationSectionProps = {
  description?: string | undefined;
  actions?: ReactNode;
  children: ReactNode;
};

/** The frame around a graph's values, there before the code that draws them. */
export function ConfigurationSection(props: ConfigurationSectionProps) {
  const { description = "What each run of this assistant gets.", actions, children } = props;
  return (
    <Section title="Configuration" description={description} actions={actions}>
      {children}
    </Section>
  );
}
