import { PathsNotice } from "./paths-notice";

type Path = (string | number)[];
type RoundedNoticeProps = { paths: Path[]; onGoTo: (path: Path) => void };

/** Which stored numbers the browser cannot hold to the last digit. */
export function RoundedNotice({ paths, onGoTo }: RoundedNoticeProps) {
  const what = paths.length === 1 ? "1 number is" : `${paths.length} numbers are`;
  return (
    <PathsNotice
      title={`${what} too large for a browser to hold exactly`}
      detail="The last digits shown may differ from those on the server, and saving writes what is shown. Nothing changes until you save. Where the digits matter, keep the number as text."
      items={paths.map((path) => ({ path, message: path.join(".") }))}
      onGoTo={onGoTo}
    />
  );
}
