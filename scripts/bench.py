"""Times `fairstall tally` and DuckDB at the same counts from the same file.

    bench.py RESPONSES.jsonl FOLDER FAIRSTALL

Both count outcomes and choices by question and station. Prints seconds, peak
memory and the ratio; exits with 1 where a figure differs.
"""

import csv
import os
import resource
import subprocess
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


def tally(command, responses, folder):
    """Seconds and peak KiB of `fairstall tally`, which must have worked."""
    arguments = ["tally", responses, "--packs", "questions", "--out", folder, "--no-responses"]
    start = time.perf_counter()
    process = subprocess.Popen([command, *arguments], stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        sys.exit("fairstall tally failed")
    return seconds, used.ru_maxrss


def main():
    responses, folder, command = sys.argv[1:]
    ours, our_peak = tally(command, responses, folder)
    expected = tallied(os.path.join(folder, "tallies.csv"))
    questions = sorted({question for _, question, _, _ in expected if question})
    start = time.perf_counter()
    figures = counted(responses, questions)
    theirs = time.perf_counter() - start
    their_peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    differ = sorted(key for key in figures.keys() | expected.keys() if figures.get(key) != expected.get(key))
    for key in differ[:10]:
        print(f"{' / '.join(key)}: fairstall {expected.get(key)}, DuckDB {figures.get(key)}", file=sys.stderr)
    if differ or not figures:
        sys.exit(f"{len(differ)} of {len(figures)} figures differ")
    print(f"{len(figures)} figures, all equal")
    # Linux counts ru_maxrss in KiB.
    print(f"fairstall tally  {ours:6.2f} s  {our_peak // 1024:6} MiB")
    print(f"DuckDB {duckdb.__version__}     {theirs:6.2f} s  {their_peak // 1024:6} MiB")
    print(f"ratio            {ours / theirs:6.2f}")


main()
