// node duckdb.js FORMAT FILE: reads every value as text and prints how many rows
// there are and how long the values are together.
const { DuckDBInstance } = require("@duckdb/node-api");

(async () => {
  const [format, file] = process.argv.slice(2);
  const from = {
    csv: `read_csv('${file}', header = true, all_varchar = true, quote = '"', escape = '"')`,
    ndjson: `read_json('${file}', format = 'newline_delimited')`,
    parquet: `read_parquet('${file}')`,
  }[format];
  const db = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  const columns = (await db.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`)).getRows().map((row) => row[0]);
  const lengths = columns.map((c) => `coalesce(sum(length("${c}"::VARCHAR)), 0)`).join(" + ");
  const rows = (await db.runAndReadAll(`SELECT count(*), ${lengths} FROM ${from}`)).getRows();
  console.log(String(rows[0][0]), String(rows[0][1]));
})();
