// node polars.js FORMAT FILE: as duckdb.js, by polars.
const pl = require("nodejs-polars");

const [format, file] = process.argv.slice(2);
const frame = {
  csv: () => pl.scanCSV(file, { inferSchemaLength: 0 }),
  ndjson: () => pl.scanJson(file),
  parquet: () => pl.scanParquet(file),
}[format]().collectSync();
let length = 0;
for (const name of frame.columns) {
  length += Number(frame.getColumn(name).cast(pl.Utf8).str.lengths().sum() ?? 0);
}
console.log(String(frame.height), String(length));
