"""The tally's yardstick: DuckDB counts the same records from the same file.

    bench.py RESPONSES.jsonl TALLIES.csv

Counts outcomes and choices by question and station, compares every figure
with `tallies.csv`, and prints seconds, peak memory and the number of figures
as one line of JSON. Exits with 1 where a figure differs.
"""

import csv
import json
import resource
import sys
import time

import duckdb

# Types are named, so that DuckDB need not guess them, and an answer stays
# text until equal ones were counted: the fastest way found of having DuckDB
# do it. A record that came twice counts once, as in fairstall.
RECORDS = """
create temp table records as
select distinct on (id) coalesce(station, 'none') as station, entry = 'response' as finished, drawn, last, answers
from read_ndjson(?, columns = {{
    id: 'VARCHAR', entry: 'VARCHAR', station: 'VARCHAR', drawn: 'VARCHAR[]', last: 'VARCHAR',
    answers: 'STRUCT({questions})'
}})
"""

ANSWERS_OF_ONE = """
select station, '{question}' as question, answers."{question}" as answer, count(*) as n
from records where finished and answers."{question}" is not null group by all
"""

FIGURES = """
with
answers as ({answers}),
taken as (
    select station, question, n, unnest(from_json(answer -> '$.answered.multiple.choices', '["VARCHAR"]')) as option
    from answers where (answer -> '$.answered.multiple') is not null
    union all
    select station, question, n, answer ->> '$.answered.single.choice' from answers
    union all
    select station, question, n, answer ->> '$.answered.rating' from answers
),
outcomes as (
    select station, question, n, if(json_type(answer) = 'VARCHAR', answer ->> '$', 'answered') as outcome from answers
),
given_up as (select station, drawn, last, count(*) as n from records where not finished group by all),
not_reached as (select station, unnest(drawn) as question, n from given_up)
select station, question, outcome, '', sum(n) from outcomes group by all
union all
select station, question, 'choice', option, sum(n) from taken where option is not null group by all
union all
select station, question, 'not_reached', '', sum(n) from not_reached group by all
union all
select station, last, 'abandoned_here', '', sum(n) from given_up group by all
union all
select station, '', if(finished, 'runs_finished', 'runs_abandoned'), '', count(*) from records group by all
"""

MEASURES = {
    "answered", "skipped", "declined", "not_relevant", "not_reached", "abandoned_here", "choice",
    "runs_finished", "runs_abandoned",
}


def counted(path, questions):
    """Every figure by DuckDB, over all stations too."""
    connection = duckdb.connect()
    columns = ", ".join(f'"{question}" JSON' for question in questions)
    connection.execute(RECORDS.format(questions=columns), [path])
    answers = " union all ".join(ANSWERS_OF_ONE.format(question=question) for question in questions)
    figures = {}
    for station, question, measure, option, n in connection.execute(FIGURES.format(answers=answers)).fetchall():
        for place in (station, "all"):
            key = (place, question, measure, option)
            figures[key] = figures.get(key, 0) + int(n)
    return figures


def tallied(path):
    """The same figures from `tallies.csv`, those that are not 0."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        return {
            (row["station"], row["question"], row["measure"], row["option"]): int(row["count"])
            for row in csv.DictReader(file)
            if row["measure"] in MEASURES and row["count"] != "0"
        }


def main():
    responses, tallies = sys.argv[1:]
    expected = tallied(tallies)
    questions = sorted({question for _, question, _, _ in expected if question})
    start = time.perf_counter()
    figures = counted(responses, questions)
    seconds = time.perf_counter() - start
    differ = sorted(key for key in figures.keys() | expected.keys() if figures.get(key) != expected.get(key))
    for key in differ[:10]:
        print(f"{' / '.join(key)}: DuckDB {figures.get(key)}, fairstall {expected.get(key)}", file=sys.stderr)
    if differ or not figures:
        sys.exit(f"{len(differ)} figures differ")
    # Linux counts ru_maxrss in KiB.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"seconds": round(seconds, 2), "peak_mib": peak, "figures": len(figures)}))


main()
