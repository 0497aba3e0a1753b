// node polars.js FORMAT FILE: as duckdb.js, by polars.
const pl = require("nodejs-polars");

const [format, file] = process.argv.slice(2);
const frame = {
  csv: () => pl.readCSV(file, { inferSchemaLength: 0 }),
  ndjson: () => pl.readJSON(file, { format: "lines" }),
  parquet: () => pl.readParquet(file),
}[format]();
let length = 0;
for (const name of frame.columns) {
  length += Number(frame.select(pl.col(name).cast(pl.Utf8).str.lengths().sum()).getColumn(0).get(0) ?? 0);
}
console.log(String(frame.height), String(length));
