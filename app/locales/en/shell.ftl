shell-skip = Skip to content
shell-demo = Demo: an invented municipality with invented people.
shell-demo-mailbox = Demo mailbox
shell-menu = Menu
shell-navigation = Main menu
shell-crumbs = You are here
shell-sign-in = Sign in
shell-language = Language
shell-lang-de = Deutsch
shell-lang-simple = Leichte Sprache
shell-lang-en = English
shell-footer-participate = Take part
shell-footer-own = For me
shell-footer-note = { $municipality } – participation in the digitalisation strategy. What is collected and voted on here is an opinion. The council decides.

nav-start = Start
nav-strategy = Strategy
nav-roadmap = Roadmap
nav-consultations = Consultations
nav-ideas = Ideas
nav-moderation = Moderation
nav-council = Council
nav-administration = Administration
nav-receipt = Check a receipt
nav-contributions = My contributions
nav-account = My account
nav-sign-in = Sign in
nav-register = Create an account

form-errors = { $count ->
    [one] Please check one entry
   *[other] Please check { $count } entries
}
form-optional = optional

pager-label = Pages
pager-page = Page { $page }
pager-back = Back
pager-on = Next

time-moment = { $day }, { $time } ({ $zone })
time-summer = CEST
time-winter = CET

start-title = How will { $municipality } go digital?
start-lead = Have your say: write ideas, answer surveys, vote on measures – and see what becomes of them.
demo-municipalities-title = Municipalities of the demo
demo-municipalities-lead = Several municipalities share one installation. None sees anything of another. In reality each has its own address.
demo-municipality-size = { $count } residents over 14
demo-municipality-here = You are here.
