# Words that many pages share
horizon-short = short-term
horizon-medium = medium-term
horizon-long = long-term

status-proposed = proposed
status-planned = planned
status-running = running
status-done = done
status-postponed = postponed
status-rejected = rejected

quarter = quarter { $number } of { $year }
period = { $first } to { $last }
period-open = still open

roadmap-chart = Roadmap as a timeline
roadmap-table = All measures by action field
roadmap-today = today

measure-title = Measure
measure-horizon = Horizon
measure-period = Period
measure-status = Status
measure-office = Responsible

tally-base = of about { $residents } residents aged 14 and over
tally-base-entitled = of { $entitled } people entitled to vote
tally-base-none = voted
tally-answer = Answer
tally-bar = Bar
tally-count = Number
tally-share = Share
tally-percent = { $percent }%
tally-few = under 5
tally-withheld = not shown
