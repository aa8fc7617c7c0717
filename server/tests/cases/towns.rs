//! Two look-alike municipalities. Every text of one carries its marker, so that a leak into the other is seen wherever it happens.

use std::collections::HashMap;

use domain::clock::{DAY, HOUR};
use domain::consultations::draft::LocalTime;
use domain::consultations::{self, Draft, Part};
use domain::ids::{ConsultationId, MeasureId, MunicipalityId};
use domain::moderation::{self, Subject};
use domain::surveys::{self, Answers, QuestionDraft};
use domain::testkit::World;
use domain::votes::{self, Paper, YES};
use domain::{Actor, Role, Tx, action_fields, decisions, emblem, ideas, measures, strategy};
use uuid::Uuid;

/// Somebody of a municipality. Residents are three: the one who asks, one who is not confirmed, and Dora, who wrote what others look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    Resident,
    Unconfirmed,
    Dora,
    Moderator,
    Council,
    Administrator,
    /// A resident who was blocked while signed in.
    Blocked,
}

impl Who {
    pub const ALL: [Self; 7] =
        [Self::Resident, Self::Unconfirmed, Self::Dora, Self::Moderator, Self::Council, Self::Administrator, Self::Blocked];

    fn role(self) -> Role {
        match self {
            Self::Moderator => Role::Moderator,
            Self::Council => Role::Council,
            Self::Administrator => Role::Administrator,
            Self::Resident | Self::Unconfirmed | Self::Dora | Self::Blocked => Role::Resident,
        }
    }
}

/// A municipality full of things; their addresses carry no marker.
pub struct Town {
    pub id: MunicipalityId,
    pub host: String,
    pub marker: &'static str,
    pub people: HashMap<Who, Actor>,
    pub cookies: HashMap<Who, String>,
    /// Number of each person's own published idea, and id of their own comment.
    pub ideas: HashMap<Who, i64>,
    pub comments: HashMap<Who, String>,
    /// Address or id of a thing, by what it is: `consultation open`, `idea hidden` …
    pub things: HashMap<&'static str, String>,
}

/// Writes a town. `letter` tells its addresses from the other's.
pub struct Writer<'w> {
    world: &'w World,
    letter: &'static str,
    town: Town,
}

impl<'w> Writer<'w> {
    /// Founds the town; its ideas are numbered from `first_number` on.
    pub async fn write(world: &'w World, letter: &'static str, marker: &'static str, ags: &str, first_number: i64) -> Town {
        let id = world.found(marker, ags).await;
        let host = format!("{letter}.example");
        let mut tx = world.write().await;
        let sql = "UPDATE municipality SET next_number = $2, district = $3, region = $3 WHERE id = $1";
        tx.query(sql).bind(id).bind(first_number).bind(marker.to_owned()).execute().await.expect("a municipality");
        let sql = "INSERT INTO municipality_host (host, municipality_id) VALUES ($1, $2)";
        tx.query(sql).bind(host.clone()).bind(id).execute().await.expect("a host");
        tx.commit().await.expect("a commit");
        let (people, cookies) = (HashMap::new(), HashMap::new());
        let (ideas, comments, things) = (HashMap::new(), HashMap::new(), HashMap::new());
        let mut writer = Self { world, letter, town: Town { id, host, marker, people, cookies, ideas, comments, things } };
        writer.people().await;
        let mut tx = world.write().await;
        writer.strategy(&mut tx).await;
        writer.consultations(&mut tx).await;
        writer.contributions(&mut tx).await;
        writer.emblem(&mut tx).await;
        writer.count(&mut tx).await;
        writer.mark(&mut tx).await;
        tx.commit().await.expect("a commit");
        writer.sessions().await;
        writer.town
    }

    fn who(&self, who: Who) -> Actor {
        self.town.people[&who].clone()
    }

    fn text(&self, text: &str) -> String {
        format!("{text} {}", self.town.marker)
    }

    fn named(&mut self, thing: &'static str, id: impl ToString) {
        self.town.things.insert(thing, id.to_string());
    }

    fn request(&self) -> Uuid {
        self.world.random.secret_id()
    }

    async fn people(&mut self) {
        for who in Who::ALL {
            let actor = self.world.person(self.town.id, &self.text(&format!("{who:?}")), who.role()).await;
            self.town.people.insert(who, actor);
        }
    }

    async fn strategy(&mut self, tx: &mut Tx) {
        let admin = self.who(Who::Administrator);
        let quarter = |text: &str| text.to_owned();
        let entry = strategy::StrategyEntry {
            title: self.text("Strategie"),
            first_quarter: quarter("2026 Q1"),
            last_quarter: quarter("2030 Q4"),
            adopted_on: String::new(),
            vision: self.text("Vision"),
            starting_position: self.text("Lage"),
        };
        strategy::actions::save(tx, &admin, "", &entry).await.expect("a strategy");
        let field = action_fields::ActionFieldEntry {
            title: format!("Feld {}", self.letter),
            goal: self.text("Ziel"),
            target_state: self.text("Zustand"),
        };
        let field = action_fields::actions::create(tx, &admin, self.request(), &field).await.expect("a field");
        for (thing, title) in [("measure", "Bank"), ("measure decided", "Bus")] {
            let entry = measures::MeasureEntry {
                action_field: field.clone(),
                title: format!("{title} {}", self.letter),
                description: self.text("Beschreibung"),
                horizon: "short".to_owned(),
                office: self.text("Amt"),
                funding: self.text("Topf"),
                status: "proposed".to_owned(),
                ..measures::MeasureEntry::default()
            };
            let slug = measures::actions::create(tx, &admin, self.request(), &entry).await.expect("a measure");
            self.named(thing, slug);
        }
        let decision = decisions::DecisionEntry {
            verdict: "adopt".to_owned(),
            reason: self.text("Grund"),
            decided_on: "2026-11-20".to_owned(),
            paper_number: self.text("Vorlage"),
            ..decisions::DecisionEntry::default()
        };
        let measure = measures::store::find_by_slug(tx, self.town.id, &self.town.things["measure decided"]).await;
        let measure = measure.expect("an answer").expect("the measure");
        let seen = domain::versions::version_of(&measure.facts());
        let council = self.who(Who::Council);
        decisions::actions::decide(tx, &council, self.request(), &measure.slug, &seen, &decision).await.expect("a decision");
        self.named("field", field);
    }

    async fn consultations(&mut self, tx: &mut Tx) {
        let all = [Part::Ideas, Part::Survey, Part::Vote];
        self.consultation(tx, ["consultation open", "Offen"], &all, -1, true).await;
        self.consultation(tx, ["consultation counted", "Ende"], &all, -1, true).await;
        self.consultation(tx, ["consultation planned", "Geplant"], &[Part::Ideas], 5, true).await;
        self.consultation(tx, ["consultation draft", "Entwurf"], &[Part::Survey, Part::Vote], -1, false).await;
    }

    async fn consultation(&mut self, tx: &mut Tx, [thing, title]: [&'static str; 2], parts: &[Part], days: i64, is_public: bool) {
        let admin = self.who(Who::Administrator);
        let field = action_fields::store::find_by_slug(tx, self.town.id, &self.town.things["field"]).await;
        let opens = self.world.clock.now().plus(days * DAY + HOUR);
        let draft = Draft {
            title: format!("{title} {}", self.letter),
            summary: self.text("Worum"),
            parts: parts.to_vec(),
            action_fields: vec![field.expect("an answer").expect("the field").id],
            opens: LocalTime::of(opens),
            closes: LocalTime::of(opens.plus(9 * DAY)),
        };
        let slug = consultations::actions::create(tx, &admin, &draft, self.request()).await.expect("a draft");
        let id = consultations::store::find_by_slug(tx, &admin, &slug).await.expect("the draft").id;
        if is_public && parts.contains(&Part::Survey) {
            let question = surveys::questions::add(tx, &admin, id, &self.question()).await.expect("a question");
            self.named("question id", question);
        }
        if is_public && parts.contains(&Part::Vote) {
            let measure = self.measure(tx).await;
            votes::actions::add_option(tx, &admin, id, measure).await.expect("an option");
        }
        if is_public {
            consultations::actions::publish(tx, &admin, id).await.expect("published");
        }
        self.named(thing, slug);
    }

    /// A picture that says nothing; its address has no marker.
    async fn emblem(&mut self, tx: &mut Tx) {
        let admin = self.who(Who::Administrator);
        let drawn = emblem::HEIGHTS.map(|size| emblem::Drawn { size, width: size, png: self.letter.as_bytes().to_vec() });
        let version = emblem::set(tx, &admin, &drawn).await.expect("an emblem");
        self.named("emblem", format!("{version}-96.png"));
    }

    fn question(&self) -> QuestionDraft {
        QuestionDraft {
            kind: "text".to_owned(),
            title: self.text("Frage"),
            help: self.text("Hilfe"),
            is_required: false,
            scale_low: String::new(),
            scale_high: String::new(),
            options: String::new(),
        }
    }

    async fn measure(&self, tx: &mut Tx) -> MeasureId {
        let found = measures::store::find_by_slug(tx, self.town.id, &self.town.things["measure"]).await;
        found.expect("an answer").expect("the measure").id
    }

    async fn consultation_id(&self, tx: &mut Tx, thing: &str) -> ConsultationId {
        let admin = self.who(Who::Administrator);
        consultations::store::find_by_slug(tx, &admin, &self.town.things[thing]).await.expect("it is there").id
    }

    /// What people wrote, what moderators said to it, an answer and a ballot.
    async fn contributions(&mut self, tx: &mut Tx) {
        let moderator = self.who(Who::Moderator);
        for (thing, name) in [("idea", "Linde"), ("idea hidden", "Eiche"), ("idea merged", "Esche"), ("idea proposed", "Ulme")] {
            let number = self.idea(tx, "consultation open", Who::Dora, name).await;
            self.named(thing, number);
        }
        let number = |thing: &str| self.town.things[thing].parse::<i64>().expect("a number");
        let (idea, merged, proposed) = (number("idea"), number("idea merged"), number("idea proposed"));
        let (hidden, reason) = (number("idea hidden"), self.text("Begründung"));
        moderation::actions::hide(tx, &moderator, Subject::Idea(hidden), &reason).await.expect("hidden");
        moderation::merging::merge(tx, &moderator, merged, idea, &reason).await.expect("merged");
        moderation::actions::answer(tx, &moderator, idea, &self.text("Antwort"), self.request()).await.expect("answered");
        let (title, description) = (format!("Radweg {}", self.letter), self.text("Warum"));
        moderation::actions::propose_measure(tx, &moderator, proposed, &title, &description, self.request())
            .await
            .expect("proposed");
        let comment = self.comment(tx, Who::Dora, idea).await;
        self.named("comment", comment);
        let comment = self.comment(tx, Who::Dora, idea).await;
        moderation::actions::hide(tx, &moderator, Subject::Comment(comment.parse().expect("an id")), &reason)
            .await
            .expect("hidden");
        self.named("comment hidden", comment);
        for who in Who::ALL.into_iter().filter(|who| *who != Who::Dora) {
            let number = self.idea(tx, "consultation open", who, &format!("Baum {who:?}")).await;
            self.town.ideas.insert(who, number);
            let comment = self.comment(tx, who, idea).await;
            self.town.comments.insert(who, comment);
        }
        self.take_part(tx, "consultation open").await;
        let open = self.consultation_id(tx, "consultation open").await;
        self.named("consultation id", open);
        let draft = self.consultation_id(tx, "consultation draft").await;
        self.named("consultation id draft", draft);
        let measure = self.measure(tx).await;
        self.named("measure id", measure);
        let dora = self.who(Who::Dora).account().expect("an account");
        self.named("person", dora);
    }

    /// Published, by whom the verbs would let publish it.
    async fn idea(&self, tx: &mut Tx, board: &str, who: Who, name: &str) -> i64 {
        let author = self.who(who);
        let typed = ideas::NewIdea {
            consultation: self.town.things[board].clone(),
            field: self.town.things["field"].clone(),
            title: self.text(name),
            text: self.text("Text"),
        };
        let number = ideas::actions::submit(tx, &author, &typed, self.request()).await.expect("an idea");
        moderation::actions::approve(tx, &self.judge_of(who), Subject::Idea(number)).await.expect("approved");
        number
    }

    async fn comment(&self, tx: &mut Tx, who: Who, idea: i64) -> String {
        let id = ideas::actions::comment(tx, &self.who(who), idea, &self.text("Kommentar"), self.request()).await;
        let id = id.expect("a comment");
        moderation::actions::approve(tx, &self.judge_of(who), Subject::Comment(id)).await.expect("approved");
        id.to_string()
    }

    fn judge_of(&self, who: Who) -> Actor {
        self.who(if who == Who::Moderator { Who::Administrator } else { Who::Moderator })
    }

    /// Dora votes, and answers the survey; nobody can take questions and options away any more.
    async fn take_part(&self, tx: &mut Tx, thing: &str) {
        let (dora, id) = (self.who(Who::Dora), self.consultation_id(tx, thing).await);
        self.respond(tx, Who::Dora, id).await;
        let choices = [(self.measure(tx).await, YES)];
        votes::casting::cast(tx, &dora, id, &Paper::of(&choices), self.request(), None).await.expect("a vote");
    }

    async fn respond(&self, tx: &mut Tx, who: Who, id: ConsultationId) {
        let actor = self.who(who);
        let survey = surveys::store::find_survey(tx, &actor, id).await.expect("a survey");
        let text = HashMap::from([(survey.questions[0].key(), self.text("Meinung"))]);
        let answers = Answers { text, ..Answers::default() };
        surveys::actions::respond(tx, &actor, id, &survey.version(), &answers, self.request()).await.expect("answered");
    }

    async fn count(&mut self, tx: &mut Tx) {
        self.idea(tx, "consultation counted", Who::Dora, "Buche").await;
        self.take_part(tx, "consultation counted").await;
        let id = self.consultation_id(tx, "consultation counted").await;
        // Free answers of fewer than five are shown to nobody.
        for who in Who::ALL.into_iter().filter(|who| *who != Who::Dora) {
            self.respond(tx, who, id).await;
        }
        votes::testing::end_now(tx, &self.who(Who::Administrator), id).await.expect("counted");
        self.proposal(tx, id).await;
    }

    /// As a vote of thirty would have made it.
    async fn proposal(&mut self, tx: &mut Tx, vote: ConsultationId) {
        let (id, measure) = (self.request(), self.measure(tx).await);
        tx.query(
            "INSERT INTO proposal (municipality_id, id, consultation_id, measure_id, kind, position, at) \
             VALUES ($1, $2, $3, $4, 'advance', 1, $5)",
        )
        .bind(self.town.id)
        .bind(id)
        .bind(vote)
        .bind(measure)
        .bind(self.world.clock.now())
        .execute()
        .await
        .expect("a proposal");
        self.named("proposal", id);
    }

    /// Titles that became addresses get their marker afterwards.
    async fn mark(&self, tx: &mut Tx) {
        for sql in [
            "UPDATE consultation SET title = $2 WHERE municipality_id = $1",
            "UPDATE action_field SET title = $2 WHERE municipality_id = $1",
            "UPDATE measure SET title = $2 WHERE municipality_id = $1",
        ] {
            tx.query(sql).bind(self.town.id).bind(self.text("Titel")).execute().await.expect("marked");
        }
        tx.query("UPDATE account SET confirmed_at = NULL WHERE municipality_id = $1 AND id = $2")
            .bind(self.town.id)
            .bind(self.who(Who::Unconfirmed).account())
            .execute()
            .await
            .expect("an unconfirmed account");
        let (blocked, admin) = (self.who(Who::Blocked).account(), self.who(Who::Administrator).account());
        let block =
            "INSERT INTO account_block (municipality_id, id, account_id, reason, by_id, at) VALUES ($1, $2, $3, 'x', $4, $5)";
        let block = tx.query(block).bind(self.town.id).bind(self.request()).bind(blocked).bind(admin);
        block.bind(self.world.clock.now()).execute().await.expect("a block");
    }

    async fn sessions(&mut self) {
        for who in Who::ALL {
            let token = self.world.session(&self.who(who)).await;
            self.town.cookies.insert(who, format!("sitzung={token}"));
        }
    }
}
