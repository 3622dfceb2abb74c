/** The lines of a chart at 0, at half and at the top, with their numbers where these are whole. */
export function ChartLines({
  top,
  left,
  right,
  y,
}: {
  top: number
  left: number
  right: number
  y: (value: number) => number
}) {
  return [0, top / 2, top].map((value) => (
    <g key={value}>
      <line
        className={value === 0 ? 'axis' : 'grid'}
        x1={left}
        x2={right}
        y1={y(value)}
        y2={y(value)}
      />
      {Number.isInteger(value) && (
        <text x={left - 8} y={y(value) + 4} textAnchor="end">
          {value}
        </text>
      )}
    </g>
  ))
}
