//! What is measured, in order: the pages and the vote, each interleaved three times with its references, then the first visits.

use crate::{
    Result,
    data::{self, Data},
    load::{self, Load, Run, median},
    page::{self, Form},
    phone::{self, FirstVisit},
    process::Server,
    root,
    rush::{self, Rush},
    storm::{self, Storm},
};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

const ROUNDS: usize = 3;
const BROTLI: &str = "Accept-Encoding: br";

pub struct Measured {
    pub lines: Vec<Line>,
    pub first_answer_ms: f64,
    pub idle_mb: f64,
    pub loaded_mb: f64,
    /// Of the list, by a stranger; and of the running vote, by a resident who comes to vote.
    pub first_visit: FirstVisit,
    pub ballot_visit: FirstVisit,
    pub rush: Rush,
    pub storm: Storm,
}

/// One scene: ours, and each reference of the same minutes.
pub struct Line {
    pub name: &'static str,
    pub ours: Run,
    pub references: Vec<(&'static str, Run)>,
    /// The goal: at least this share of the requests of the last reference.
    pub share_min: Option<f64>,
}

struct Scene<'a> {
    name: &'static str,
    /// One for each round, or one for all.
    loads: Vec<Load>,
    references: Vec<(&'static str, &'a Server, Load)>,
    share_min: Option<f64>,
}

/// Everything.
pub async fn run(folder: &Path) -> Result<Measured> {
    let (data, ours) = filled(folder).await?;
    let idle_mb = ours.pss_mb();
    let lines = lines(folder, &data, &ours, "")?;
    let loaded_mb = ours.pss_mb();
    let Running { ballot, vote: form, .. } = running(&ours, &format!("Cookie: sitzung={}\r\n", data::token(0)))?;
    println!("Measuring: first visits …");
    let address = |path: &str| format!("http://127.0.0.1:{}{path}", ours.port);
    let first_visit = phone::visit(&address("/ideen"), None)?;
    let ballot_visit = phone::visit(&address(&ballot), Some(&data::token(data::PEOPLE + data::VOTERS - 1)))?;
    println!("Measuring: the rush before a vote ends …");
    let rush = rush::run(&ours, &changes(&form), &form).await?;
    println!("Measuring: a storm of wrong passwords …");
    let storm = storm::run(&ours).await?;
    Ok(Measured {
        rush,
        storm,
        lines,
        first_answer_ms: ours.first_answer.as_secs_f64() * 1000.0,
        idle_mb,
        loaded_mb,
        first_visit,
        ballot_visit,
    })
}

/// Only the scenes whose name has this word.
pub async fn run_some(folder: &Path, word: &str) -> Result<Vec<Line>> {
    let (data, ours) = filled(folder).await?;
    lines(folder, &data, &ours, word)
}

async fn filled(folder: &Path) -> Result<(Data, Server)> {
    let data_folder = folder.join("data");
    fs::create_dir_all(&data_folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    println!("Filling the municipality …");
    drop(dorflinde(&data_folder)?);
    let data = data::fill(&database(folder)).await?;
    Ok((data, dorflinde(&data_folder)?))
}

fn database(folder: &Path) -> PathBuf {
    folder.join("data/dorflinde.db")
}

fn lines(folder: &Path, data: &Data, ours: &Server, word: &str) -> Result<Vec<Line>> {
    let rows = reference("rows", &database(folder))?;
    let upsert = reference("upsert", &folder.join("upsert.db"))?;
    let newcomers = reference("upsert", &folder.join("newcomers.db"))?;
    let list = fixed(ours, "/ideen", folder)?;
    let scenes = scenes(data, ours, (&rows, &list), [&upsert, &newcomers])?.into_iter().filter(|scene| scene.name.contains(word));
    let measured = scenes.map(|scene| {
        println!("Measuring: {} …", scene.name);
        measure(ours, scene)
    });
    measured.collect()
}

/// Those who come for the first time have a database of their own: it grows, and others are not to be measured by that.
fn scenes<'a>(
    data: &Data,
    ours: &Server,
    (rows, list): (&'a Server, &'a Server),
    [upsert, newcomers]: [&'a Server; 2],
) -> Result<Vec<Scene<'a>>> {
    // Any cookie leads past what is kept; this one says nothing.
    let (stranger, resident) = ("Cookie: x=1".to_owned(), format!("Cookie: sitzung={}", data::token(0)));
    let idea = format!("/ideen/{}", data.idea);
    let (rows_list, rows_idea) = (("rows", rows, Load::page("/list", &[])), ("rows", rows, Load::page("/idea", &[])));
    let fixed_list = ("fixed", list, Load::page("/", &[]));
    let scene = |name, path: &str, headers: &[&str], references, share_min| Scene {
        name,
        loads: vec![Load::page(path, headers)],
        references,
        share_min,
    };
    let Running { survey, vote: form, .. } = running(ours, &format!("{resident}\r\n"))?;
    Ok(vec![
        scene("idea list, rendered", "/ideen", &[&stranger], vec![fixed_list.clone(), rows_list.clone()], Some(0.18)),
        scene("idea list, rendered, signed in", "/ideen", &[&resident], vec![rows_list.clone()], None),
        scene("idea list, kept", "/ideen", &[BROTLI], vec![fixed_list, rows_list], Some(1.0)),
        scene("idea with 40 comments, rendered", &idea, &[&stranger], vec![rows_idea.clone()], Some(0.1)),
        scene("idea with 40 comments, kept", &idea, &[BROTLI], vec![rows_idea], Some(0.8)),
        scene("survey, rendered", &survey, &[&stranger], Vec::new(), None),
        scene("survey, signed in", &survey, &[&resident], Vec::new(), None),
        Scene {
            name: "vote, changed",
            loads: vec![changes(&form)],
            references: vec![("upsert", upsert, plain_upsert())],
            share_min: Some(0.28),
        },
        Scene {
            name: "vote, first",
            loads: (0..ROUNDS as u128).map(|round| first_votes(&form, round)).collect(),
            references: vec![("upsert", newcomers, first_upserts())],
            share_min: Some(0.28),
        },
        // What a vote costs before the box is asked: connection, session, form.
        Scene {
            name: "vote, refused at the door",
            loads: vec![refused_votes(&form)],
            references: vec![("upsert", upsert, plain_upsert())],
            share_min: None,
        },
    ])
}

fn measure(ours: &Server, scene: Scene) -> Result<Line> {
    let mut runs: Vec<Vec<Run>> = vec![Vec::new(); scene.references.len() + 1];
    for round in 0..ROUNDS {
        runs[0].push(load::run(ours, &scene.loads[round % scene.loads.len()])?);
        for (place, (_, server, load)) in scene.references.iter().enumerate() {
            runs[place + 1].push(load::run(server, load)?);
        }
    }
    let mut medians = runs.into_iter().map(|runs| Run {
        per_second: median(runs.iter().map(|run| run.per_second).collect()),
        cpu_ms: median(runs.iter().map(|run| run.cpu_ms).collect()),
        database_ms: median(runs.iter().map(|run| run.database_ms).collect()),
        p99_ms: median(runs.iter().map(|run| run.p99_ms).collect()),
    });
    let ours = medians.next().expect("ours is measured first");
    let references = scene.references.iter().map(|(name, ..)| *name).zip(medians).collect();
    Ok(Line { name: scene.name, ours, references, share_min: scene.share_min })
}

/// The release, on the data folder of the demo.
fn dorflinde(data: &Path) -> Result<Server> {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let arguments = |port: u16| vec!["demo".into(), "--port".into(), port.to_string().into(), "--data".into(), data.into()];
    Server::start(&target.join("release/dorflinde"), arguments, "/readyz")
}

fn reference(kind: &'static str, source: &Path) -> Result<Server> {
    let bench = env::current_exe().map_err(|error| format!("where am I? {error}"))?;
    let arguments = |port: u16| vec!["reference".into(), kind.into(), port.to_string().into(), source.into()];
    Server::start(&bench, arguments, "/")
}

/// A server that sends the bytes of one of our pages.
fn fixed(ours: &Server, path: &str, folder: &Path) -> Result<Server> {
    let file = folder.join("fixed.html");
    fs::write(&file, body(&ours.get(path, "")?)).map_err(|error| format!("{}: {error}", file.display()))?;
    reference("fixed", &file)
}

fn body(answer: &[u8]) -> &[u8] {
    let head = answer.windows(4).position(|four| four == b"\r\n\r\n");
    head.map_or(&[], |head| &answer[head + 4..])
}

fn page(ours: &Server, path: &str, headers: &str) -> Result<String> {
    Ok(String::from_utf8_lossy(body(&ours.get(path, headers)?)).into_owned())
}

/// By those who come again and again, as `changes`.
fn plain_upsert() -> Load {
    upserts("upsert.lua")
}

/// By those who have not come before, as `first_votes`.
fn first_upserts() -> Load {
    upserts("upsert_first.lua")
}

fn upserts(script: &str) -> Load {
    Load { script: Some(root().join("bench/scripts").join(script)), is_stored: true, ..Load::page("/vote", &[]) }
}

/// The running survey and the running vote: the first pages that ask the resident for something.
struct Running {
    survey: String,
    /// The page of the vote, and what its form sends.
    ballot: String,
    vote: Form,
}

fn running(ours: &Server, resident: &str) -> Result<Running> {
    let overview = page(ours, "/beteiligungen", "")?;
    let (mut survey, mut vote) = (None, None);
    for address in page::links(&overview).into_iter().filter(|address| address.starts_with("/beteiligungen/")) {
        let html = page(ours, &address, resident)?;
        for path in page::links(&html).into_iter().filter(|path| path.starts_with(&address)).chain([address.clone()]) {
            let html = page(ours, &path, resident)?;
            vote = vote.or_else(|| page::form(&html, "/votes/").map(|form| (path.clone(), form)));
            survey = survey.or_else(|| page::form(&html, "/surveys/").map(|_| path));
        }
    }
    match (survey, vote) {
        (Some(survey), Some((ballot, vote))) => Ok(Running { survey, ballot, vote }),
        _ => Err("the demo has no running survey or no running vote".to_owned()),
    }
}

/// Votes as the form of the running vote sends them, by residents who come again and again and say something else each time.
fn changes(form: &Form) -> Load {
    votes(form, 0, data::PEOPLE)
}

/// The same by residents who have not voted.
fn first_votes(form: &Form, round: u128) -> Load {
    votes(form, data::PEOPLE + round * data::VOTERS_OF_ROUND, data::VOTERS_OF_ROUND)
}

/// The same with a request id that is none.
fn refused_votes(form: &Form) -> Load {
    let mut load = changes(form);
    load.arguments.push("none".to_owned());
    Load { is_refused: true, is_stored: false, ..load }
}

fn votes(form: &Form, first: u128, people: u128) -> Load {
    let arguments = vec![form.body.clone(), form.other_body.clone(), first.to_string(), people.to_string()];
    let script = Some(root().join("bench/scripts/vote.lua"));
    Load { script, arguments, is_stored: true, ..Load::page(&form.door, &[]) }
}
