interface IconProps {
  size?: number;
}

function Stroke({ d, size = 16, width = 1.4 }: IconProps & { d: string; width?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" style={{ flex: "none" }}>
      <path d={d} fill="none" stroke="currentColor" strokeWidth={width} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

export const ChevronIcon = ({ size }: IconProps) => <Stroke d="m4 6.2 4 4 4-4" {...(size && { size })} />;
export const SearchIcon = ({ size }: IconProps) => (
  <Stroke d="M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.3 10.3 13.5 13.5" {...(size && { size })} />
);
export const LockIcon = ({ size }: IconProps) => <Stroke d="M4 7.5h8v6H4ZM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5" {...(size && { size })} />;
export const CheckIcon = ({ size }: IconProps) => <Stroke d="m3.5 8.5 3 3 6-7" width={1.5} {...(size && { size })} />;
export const WarnIcon = ({ size }: IconProps) => <Stroke d="M8 2.5 14 13.5H2ZM8 6.5v3M8 11.5v.1" {...(size && { size })} />;
