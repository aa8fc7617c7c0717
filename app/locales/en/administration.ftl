# Verwaltung: Strategie, Handlungsfelder und Maßnahmen bearbeiten
administration-overview = Overview
administration-title = Manage the strategy
administration-lead = Action fields and measures. What you save is public at once.
administration-table = Measures by action field
administration-new-measure = New measure
administration-new-field = New action field
administration-title-label = Title
administration-markdown = Longer texts may use Markdown: **bold**, - for lists.
administration-goal-hint = One sentence that everybody understands.
administration-target-hint = How you can tell that the goal has been reached.
administration-cost-hint = Whole euros, for example 5.000
administration-cost-to-hint = Leave empty if the amount is fixed
administration-status-hint = A council decision changes the status automatically.
administration-choose = Please choose
administration-save = Save
administration-cancel = Cancel
