# Schutz vor Maschinen: Formulare, wartende Konten, gesperrte E-Mail-Anbieter
trap-label = Bitte schreiben Sie hier nichts
task-running = Ihr Gerät löst eine kleine Rechen-Aufgabe. Sie müssen nichts tun.
task-done = Ihr Gerät hat die Rechen-Aufgabe gelöst.
task-without-script = { $form ->
    [account] Gerade legen sehr viele Menschen ein Konto an. Ihr Formular kommt trotzdem an. Die Moderation sieht kurz nach. Danach können Sie mitmachen.
    [survey] Gerade schreiben sehr viele Menschen ohne Konto. Ihre Antworten kommen trotzdem an. Sie zählen wie sonst. Ihr Gerät löst die Rechen-Aufgabe nicht. Deshalb nehmen wir nur { $limit } Formulare in der Stunde aus einem Netz an.
   *[contribution] Gerade schreiben sehr viele Menschen ohne Konto. Ihr Text kommt trotzdem an. Die Moderation liest ihn zuerst. Ihr Gerät löst die Rechen-Aufgabe nicht. Deshalb nehmen wir nur { $limit } Formulare in der Stunde aus einem Netz an.
}

waiting-title = Neue Konten
waiting-lead = { $count ->
    [0] Niemand wartet.
    [one] Ein Konto wartet. Sie entscheiden darüber. Bis dahin kann die Person nur lesen.
   *[other] { $count } Konten warten. Sie entscheiden darüber. Bis dahin können die Personen nur lesen.
}
waiting-link = { $count ->
    [one] Ein neues Konto wartet
   *[other] { $count } neue Konten warten
}
waiting-since = Angelegt
waiting-unconfirmed = Die E-Mail-Adresse ist noch nicht bestätigt
waiting-approve = Ja, darf mitmachen
waiting-approve-of = Ja, { $name } darf mitmachen
waiting-approve-all = Ja, alle { $count } dürfen mitmachen
waiting-refuse = Nein
waiting-refuse-of = Nein, { $name } darf nicht mitmachen

protection-title = Schutz vor Spam
protection-lead = Das Programm schützt sich selbst. Hier sehen Sie: Ist gerade etwas anders als sonst?
protection-usual = Alles ist wie immer
protection-unusual = Es gibt viele neue Konten. Die Geräte müssen eine Rechen-Aufgabe lösen.
protection-unusual-guests = Es kommt sehr viel ohne Konto. Die Geräte müssen dann eine Rechen-Aufgabe lösen.
protection-flood = Es gibt sehr viele neue Konten. Die Moderation muss jedem Konto zustimmen.
protection-numbers = Neue Konten in der letzten Stunde: { $now }. Mehr als { $flood } sind zu viele. Dann muss die Moderation zustimmen.
protection-guests = Ideen und Kommentare ohne Konto in der letzten Stunde: { $now }.
protection-domains = Gesperrte E-Mail-Anbieter
protection-domains-hint = Schreiben Sie in jede Zeile einen Anbieter. Zum Beispiel: wegwerf.example. Das Programm kennt schon viele.
