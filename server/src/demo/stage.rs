//! Plays the demo: each step by the domain's own verb, at its time. What the rules refuse cannot happen here either.

mod contributions;
mod processes;

use std::collections::HashMap;

use domain::accounts::{Hashed, NewAccount};
use domain::ids::{ConsultationId, MeasureId, MunicipalityId};
use domain::municipalities::NewMunicipality;
use domain::strategy::outline;
use domain::{Actor, Error, Instant, Person, Random, Result, Role, Tx};
use uuid::Uuid;

use super::content::Content;
use super::opinions::{self, Given, below};
use super::plot::{self, Step};

pub(super) struct Stage<'c> {
    tx: Tx,
    municipality: MunicipalityId,
    random: Random,
    now: Instant,
    staff: HashMap<Role, Person>,
    /// The ones with a name in the files first, in their order.
    residents: Vec<Person>,
    by_key: HashMap<&'c str, Person>,
    consultations: HashMap<&'c str, (ConsultationId, String)>,
    /// Key → public number.
    ideas: HashMap<&'c str, i64>,
    measures: HashMap<String, MeasureId>,
    responses: HashMap<&'c str, Vec<Vec<Given<'c>>>>,
    ballots: HashMap<&'c str, Vec<Vec<(usize, i64)>>>,
}

/// The municipality moved in so many days ago, before its first consultation.
const BEGINNING: i64 = -350;

/// Founds the municipality, lets its people move in and plays everything up to `now`.
pub(super) async fn play(mut tx: Tx, content: &Content, password: &Hashed, now: Instant, random: Random) -> Result<Tx> {
    let beginning = plot::at(now, BEGINNING, 9 * domain::clock::HOUR);
    let municipality = domain::municipalities::found(&mut tx, &random, beginning, &place(content)).await?;
    let mut stage = Stage {
        tx,
        municipality,
        random,
        now: beginning,
        staff: HashMap::new(),
        residents: Vec::new(),
        by_key: HashMap::new(),
        consultations: HashMap::new(),
        ideas: HashMap::new(),
        measures: HashMap::new(),
        responses: HashMap::new(),
        ballots: HashMap::new(),
    };
    stage.people(content, password).await?;
    stage.strategy(content.strategy).await?;
    let admin = stage.staff(Role::Administrator);
    domain::legal::save_facts(&mut stage.tx, &admin, &content.place.legal).await?;
    stage.draw(content);
    let places: HashMap<_, _> = stage.residents.iter().enumerate().map(|(place, person)| (person.id, place)).collect();
    let author = |key: &str| stage.by_key.get(key).and_then(|person| places.get(&person.id)).copied().unwrap_or(usize::MAX);
    let steps = plot::plot(content, now, &stage.random, stage.residents.len(), author);
    for (at, step) in steps {
        stage.now = at;
        stage.perform(now, step).await?;
    }
    Ok(stage.tx)
}

fn place(content: &Content) -> NewMunicipality {
    let municipality = &content.place.municipality;
    NewMunicipality {
        name: municipality.name.clone(),
        ags: municipality.ags.clone(),
        district: municipality.district.clone(),
        region: municipality.region.clone(),
        residents_over_14: municipality.residents_over_14,
        is_demo: true,
        hosts: Vec::new(),
    }
}

impl<'c> Stage<'c> {
    fn actor(&self, person: &Person) -> Actor {
        Actor { municipality: self.municipality, person: Some(person.clone()), now: self.now, random: self.random.clone() }
    }

    fn program(&self) -> Actor {
        Actor::program(self.municipality, self.now, self.random.clone())
    }

    fn staff(&self, role: Role) -> Actor {
        let person = self.staff.get(&role).expect("the files have one of each role");
        self.actor(person)
    }

    fn resident(&self, place: usize) -> Actor {
        self.actor(&self.residents[place])
    }

    fn named(&self, key: &str) -> Actor {
        self.actor(self.by_key.get(key).expect("the files name people that are in them"))
    }

    fn request(&self) -> Uuid {
        self.random.secret_id()
    }

    async fn people(&mut self, content: &'c Content, password: &Hashed) -> Result<()> {
        for account in &content.place.accounts {
            let role = Role::from_word(&account.role).ok_or_else(|| Error::internal(format!("role {:?}", account.role)))?;
            let email = account.email.as_deref().unwrap_or(&account.key);
            let person = self.person(email, &account.name, role, password).await?;
            self.by_key.insert(&account.key, person.clone());
            if role == Role::Resident {
                self.residents.push(person);
            } else {
                // The first of a role does what the files tell.
                self.staff.entry(role).or_insert(person);
            }
        }
        let crowd = &content.place.crowd;
        for nth in 0..crowd.count {
            // Each first name goes on to another last name when the list begins again.
            let (first, last) =
                (nth % crowd.first_names.len(), (nth * 7 + nth / crowd.first_names.len()) % crowd.last_names.len());
            let name = format!("{} {}", crowd.first_names[first], crowd.last_names[last]);
            let person = self.person(&format!("person-{}", nth + 1), &name, Role::Resident, password).await?;
            self.residents.push(person);
        }
        Ok(())
    }

    async fn person(&mut self, email: &str, name: &str, role: Role, password: &Hashed) -> Result<Person> {
        let actor = self.program();
        let email = format!("{email}@{}", super::MAIL_DOMAIN);
        let new = NewAccount { email, name: name.to_owned(), password: String::new(), lang: "de".to_owned() };
        let id = domain::accounts::create(&mut self.tx, &actor, &new, password, role).await?;
        self.now = self.now.plus(1_000 + i64::try_from(below(&self.random, 600_000)).unwrap_or(0));
        Ok(Person { id, name: name.to_owned(), role, is_confirmed: true, needs_nod: false, needs_factor: false })
    }

    async fn strategy(&mut self, text: &str) -> Result<()> {
        let outline = outline::parse(text).map_err(|errors| Error::internal(format!("demo/…/strategie.md: {}", errors[0])))?;
        let admin = self.staff(Role::Administrator);
        domain::strategy::actions::import(&mut self.tx, &admin, &outline).await?;
        for measure in domain::measures::store::list(&mut self.tx, self.municipality).await? {
            self.measures.insert(measure.slug, measure.id);
        }
        Ok(())
    }

    fn draw(&mut self, content: &'c Content) {
        for survey in &content.surveys {
            self.responses.insert(&survey.consultation.key, opinions::responses(survey, &self.random));
        }
        for vote in &content.votes {
            self.ballots.insert(&vote.consultation.key, opinions::ballots(vote, &self.random));
        }
    }

    async fn perform(&mut self, today: Instant, step: Step<'c>) -> Result<()> {
        match step {
            Step::AnnounceBoard(board) => self.announce_board(today, board).await,
            Step::AnnounceSurvey(survey) => self.announce_survey(today, survey).await,
            Step::AnnounceVote(vote) => self.announce_vote(today, vote).await,
            Step::Submit(board, idea) => self.submit(board, idea).await,
            Step::Approve(idea) => self.approve(idea).await,
            Step::Hide(idea, reason) => self.hide(idea, reason).await,
            Step::Support(idea, resident) => self.support(idea, resident).await,
            Step::Comment(idea, comment) => self.comment(idea, comment).await,
            Step::Merge(idea, because) => self.merge(idea, because).await,
            Step::Answer(idea, answer) => self.answer(idea, answer).await,
            Step::Propose(idea, measure) => self.propose(idea, measure).await,
            Step::Plan(measure) => self.plan(measure).await,
            Step::Respond(survey, resident, nth) => self.respond(survey, resident, nth).await,
            Step::Cast(vote, resident, nth) => self.cast(vote, resident, nth).await,
            Step::Close(consultation) => self.close(consultation).await,
            Step::Decide(decision) => self.decide(decision).await,
        }
    }
}
