mail-subject = { $kind ->
    [account_confirm] Please confirm your e-mail address
    [account_exists] You already have an account
    [account_approved] Your account is approved
    [account_refused] About your new account
    [idea_published] Your idea is public now: { $title }
    [idea_hidden] Your idea has been hidden: { $title }
    [comment_hidden] Your comment has been hidden
    [contributions_hidden] Your contributions were hidden
    [contributions_restored] Your contributions are back
    [idea_answered] The municipality has answered your idea: { $title }
    [idea_proposed] Your idea has become a proposal: { $measure_title }
    [idea_merged] Your idea has been merged: { $title }
    [idea_unmerged] Your idea stands on its own again: { $title }
    [measure-decided] The council has decided: { $title }
   *[other] News from { $municipality }: { $title }
}
mail-greeting = Dear { $name },
mail-told = { $kind ->
    [account_confirm] An account to take part in { $municipality } has been created with your e-mail address. Please confirm the address: open the link and enter your password. The link is valid for 48 hours. If it was not you, you need not do anything.
    [account_exists] Somebody wanted to create an account with your e-mail address in { $municipality }. You already have one. If it was you, simply sign in. If it was not you, you need not do anything.
    [account_approved] the moderators have looked at your new account on the participation site of { $municipality }. You can take part now.
    [account_refused] the moderators have not approved your new account on the participation site of { $municipality }. You can still read everything. If you think this is a mistake, please talk to the municipality.
    [idea_published] Your idea “{ $title }” has been checked and everybody can see it now. Others can support it and comment on it.
    [idea_hidden] Your idea “{ $title }” can no longer be seen in public.
    [comment_hidden] Your comment on the idea “{ $title }” can no longer be seen in public.
    [contributions_hidden] your contributions on the participation site of { $municipality } are no longer public.
    [contributions_restored] your contributions on the participation site of { $municipality } were looked at again. Hiding them was undone.
    [idea_answered] The municipality has answered your idea “{ $title }”.
    [idea_proposed] Your idea “{ $title }” has become a proposed measure: “{ $measure_title }”. It will be discussed and decided on. We will keep you posted.
    [idea_merged] Your idea “{ $title }” has been merged with the idea “{ $into_title }”. Its supporters still count there.
    [idea_unmerged] Your idea “{ $title }” had been merged with the idea “{ $into_title }”. This has been undone: it stands on its own again.
    [measure-decided] The council has decided on the measure “{ $title }”, to which you contributed: { $verdict ->
        [adopt] it will be carried out.
        [postpone] it is postponed.
        [reject] it will not be carried out.
       *[other] you find the result on the page of the measure.
    }
   *[other] there is news about “{ $title }”.
}
mail-reason = Reason: { $reason }
mail-paper = Council paper: { $paper }
mail-link = { $kind ->
    [account_confirm] Confirm the e-mail address: { $link }
    [account_exists] Sign in: { $link }
   *[other] View: { $link }
}
mail-footer = This message was sent by the consultation platform on the digitalisation strategy of { $municipality }.

mailbox-title = Demo mailbox
mailbox-lead = The demo does not send e-mails. Here you can read what people would have received.
mailbox-empty = No e-mails yet
mailbox-empty-text = Create an account, and the first one will arrive here.
mailbox-to = To { $name } ({ $email })
