import { Upload } from 'lucide-react';

interface FileButtonProps {
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** Opens the file picker, by pointer and by keyboard. */
export function FileButton({ label, onFile }: FileButtonProps) {
  return (
    <label className="ua-button">
      <Upload size={16} /> {label}
      <input
        type="file"
        onChange={({ target }) => target.files?.[0] && onFile(target.files[0])}
        onClick={({ currentTarget }) => {
          // So that the same file, changed meanwhile, can be chosen again.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}

/** The page before there is a log. Drop and paste are heard everywhere, not only here. */
export function OpenLog({ onFile }: Pick<FileButtonProps, 'onFile'>) {
  return (
    <section className="ua-drop">
      <h2>Drop your audit log here</h2>
      <p>One CSV, JSON or NDJSON file, unzipped. Or paste it.</p>
      <FileButton label="Choose a file" onFile={onFile} />
    </section>
  );
}
