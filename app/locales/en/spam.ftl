# Protection against machines: forms, waiting accounts, blocked mail providers
trap-label = Please leave this field empty
task-running = Your device is solving a small sum in the background. You need not do anything.
task-done = The sum is solved.
task-without-script = { $form ->
    [account] Unusually many people are creating an account right now. Your form will arrive all the same: before you take part, a moderator has a quick look.
    [survey] Unusually much is coming in without an account right now. Your answers will arrive all the same and count as usual. Without the sum we currently take { $limit } forms an hour from one network.
   *[contribution] Unusually much is coming in without an account right now. Your text will arrive all the same: as usual, a moderator reads it first. Without the sum we currently take { $limit } forms an hour from one network.
}

waiting-title = New accounts
waiting-lead = { $count ->
    [0] Nobody is waiting.
    [one] One account is waiting for your approval. Until then it can read, but not take part.
   *[other] { $count } accounts are waiting for your approval. Until then they can read, but not take part.
}
waiting-link = { $count ->
    [one] One new account is waiting for your approval
   *[other] { $count } new accounts are waiting for your approval
}
waiting-since = Created
waiting-unconfirmed = E-mail address not confirmed
waiting-approve = Approve
waiting-approve-of = Approve { $name }
waiting-approve-all = Approve all { $count }
waiting-refuse = Refuse
waiting-refuse-of = Refuse { $name }

protection-title = Protection against spam
protection-lead = Limits and checks work by themselves. Here you can see whether something unusual is going on.
protection-usual = Everything as usual
protection-unusual = Unusually many new accounts: forms give devices a sum to solve
protection-unusual-guests = Unusually much without an account: forms without an account give devices a sum to solve
protection-flood = A flood of new accounts: each waits for a moderator's approval
protection-numbers = New in the last hour: { $now }. Above { $flood }, every new account waits for a moderator.
protection-guests = Without an account in the last hour: { $now } ideas and comments.
protection-domains = Blocked mail providers
protection-domains-hint = One on each line, for example throwaway.example. The best known throw-away providers are always blocked.
