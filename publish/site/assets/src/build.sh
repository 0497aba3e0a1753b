#!/bin/sh
# Compiles govuk.css from govuk-frontend in a temporary folder, at the versions
# in package-lock.json, and writes it to the file named, or beside cyberflag.css.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/../govuk.css}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/package.json" "$here/package-lock.json" "$here/govuk.scss" "$work"
cd "$work"
npm ci --ignore-scripts --no-audit --no-fund --silent
node_modules/.bin/sass --no-source-map --no-charset --style=compressed --load-path=node_modules --quiet-deps govuk.scss govuk.css
mv govuk.css "$out"
