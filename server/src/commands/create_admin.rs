//! `dorflinde create-admin`: the first account of a municipality, and the municipality itself.

use domain::accounts::{self, NewAccount, Passwords};
use domain::municipalities::{self, Municipality, NewMunicipality, RegistryEntry};
use domain::{Actor, Role, Tx, random, staff};

use super::installation::Installation;
use crate::config::Settings;
use crate::failure::Failure;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Mail address of the account
    email: String,
    /// Name of the person, as others see it
    #[arg(long, required_unless_present = "existing")]
    name: Option<String>,
    /// Gives the role to somebody who has an account already, and makes none
    #[arg(long, conflicts_with_all = ["name", "password_stdin", "municipality_name"])]
    existing: bool,
    /// Official key of the municipality (8 digits); without it the only one there is
    #[arg(long, value_name = "KEY")]
    municipality: Option<String>,
    /// administrator, moderator or council
    #[arg(long, default_value = "administrator")]
    role: String,
    /// Reads the password from the first line of standard input; without this one is made and printed
    #[arg(long)]
    password_stdin: bool,
    #[command(flatten)]
    place: Place,
}

/// About a municipality that is new. What is missing is taken from the official list (`dorflinde import municipalities`).
#[derive(clap::Args)]
struct Place {
    /// Name of a new municipality
    #[arg(long, value_name = "NAME")]
    municipality_name: Option<String>,
    /// Its district (Landkreis)
    #[arg(long)]
    district: Option<String>,
    /// Its region (Regierungsbezirk)
    #[arg(long)]
    region: Option<String>,
    /// Its residents over 14, the base of every share
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    residents: i64,
    /// A host name under which it is reached; needed when there are several municipalities
    #[arg(long, value_name = "HOST")]
    host: Vec<String>,
}

pub(super) async fn run(arguments: Arguments, settings: &Settings) -> Result<(), Failure> {
    let known = Role::from_word(&arguments.role).filter(|role| *role != Role::Resident);
    let role = known.ok_or_else(|| Failure::new("--role: administrator, moderator or council"))?;
    let installation = Installation::open(settings).await?;
    if arguments.existing {
        return grant(&arguments, &installation, role).await;
    }
    let (password, is_made) = if arguments.password_stdin {
        (std::io::stdin().lines().next().transpose()?.unwrap_or_default(), false)
    } else {
        (random::receipt_code(&installation.random.bytes()), true)
    };
    let mut tx = installation.db.write().await?;
    let municipality = match find_or_found(&mut tx, &arguments, &installation).await? {
        Some(municipality) => municipality,
        None => installation.municipality(None).await?,
    };
    let new = NewAccount { email: arguments.email, name: arguments.name.unwrap_or_default(), password, lang: "de".to_owned() };
    let new = new.checked(&municipality.guessable_words())?;
    let hashed = Passwords::new(settings.password_costs()).hash(&new.password, &installation.random).await?;
    let actor: Actor = installation.program(&municipality);
    accounts::create(&mut tx, &actor, &new, &hashed, role).await?;
    tx.commit().await?;
    installation.close().await;
    println!("{} may now sign in as {} of {}.", new.email, role.as_str(), municipality.name);
    if is_made {
        println!("Password: {}", new.password);
    }
    Ok(())
}

/// The role for an account that is there.
async fn grant(arguments: &Arguments, installation: &Installation, role: Role) -> Result<(), Failure> {
    let municipality = installation.municipality(arguments.municipality.as_deref()).await?;
    let mut tx = installation.db.write().await?;
    staff::grant_by_operator(&mut tx, &installation.program(&municipality), &arguments.email, role).await?;
    tx.commit().await?;
    println!("{} is now {} of {} and has to sign in anew.", arguments.email, role.as_str(), municipality.name);
    Ok(())
}

/// `None` when no key was given.
async fn find_or_found(tx: &mut Tx, arguments: &Arguments, installation: &Installation) -> Result<Option<Municipality>, Failure> {
    let Some(key) = arguments.municipality.clone() else { return Ok(None) };
    if let Some(known) = municipalities::find_by_key(tx, key.clone()).await? {
        return Ok(Some(known));
    }
    let listed = municipalities::find_entry(tx, key.clone()).await?;
    let listed = |part: fn(&RegistryEntry) -> &String| listed.as_ref().map(part).filter(|text| !text.is_empty()).cloned();
    let place = &arguments.place;
    let missing = |what: &str| Failure::new(format!("{key} is not in the official list as imported: give its {what}"));
    let new = NewMunicipality {
        name: place
            .municipality_name
            .clone()
            .or_else(|| listed(|entry| &entry.name))
            .ok_or_else(|| missing("name with --municipality-name"))?,
        district: place
            .district
            .clone()
            .or_else(|| listed(|entry| &entry.district))
            .ok_or_else(|| missing("district with --district"))?,
        region: place.region.clone().or_else(|| listed(|entry| &entry.region)).ok_or_else(|| missing("region with --region"))?,
        ags: key.clone(),
        residents_over_14: place.residents,
        is_demo: false,
        hosts: place.host.clone(),
    };
    municipalities::found(tx, &installation.random, installation.clock.now(), &new).await?;
    Ok(municipalities::find_by_key(tx, key).await?)
}
