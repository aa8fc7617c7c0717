//! The parts of the program in a form that others' tools read: CycloneDX 1.5, JSON. Everything that `Cargo.lock` names is in it, what only
//! builds or tests need, too.

use serde_json::{Value, json};

use super::Package;
use crate::Result;

/// How CycloneDX names a part: its address in the registry.
fn address(package: &Package) -> String {
    format!("pkg:cargo/{}@{}", package.name, package.version)
}

/// The whole document; equal locks give equal bytes.
pub(super) fn written(packages: &[Package]) -> Result<String> {
    let (own, others): (Vec<&Package>, Vec<&Package>) = packages.iter().partition(|package| package.source.is_none());
    let program = own.iter().find(|package| package.name == "server").ok_or("Cargo.lock names no server")?;
    let document = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "bom-ref": address(program),
            "name": "dorflinde",
            "version": program.version.to_string(),
            "licenses": [{ "license": { "id": "EUPL-1.2" } }],
        } },
        "components": own.iter().filter(|p| p.name != program.name).chain(&others).map(|p| component(p)).collect::<Vec<_>>(),
        "dependencies": packages.iter().map(|package| dependencies(package, packages)).collect::<Result<Vec<_>>>()?,
    });
    serde_json::to_string_pretty(&document).map_err(|e| e.to_string())
}

fn component(package: &Package) -> Value {
    let mut component = json!({
        "type": "library",
        "bom-ref": address(package),
        "name": package.name,
        "version": package.version.to_string(),
        "purl": address(package),
    });
    if let Some(checksum) = &package.checksum {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    component
}

fn dependencies(package: &Package, all: &[Package]) -> Result<Value> {
    let find = |named: &String| {
        let (name, version) = named.split_once(' ').map_or((named.as_str(), None), |(name, version)| (name, Some(version)));
        let version = version.and_then(|version| version.split(' ').next());
        let found = all.iter().find(|p| p.name == name && version.is_none_or(|version| p.version.to_string() == version));
        found.map(address).ok_or_else(|| format!("Cargo.lock: {named} is needed and not there"))
    };
    let needed = package.dependencies.iter().map(find).collect::<Result<Vec<_>>>()?;
    Ok(json!({ "ref": address(package), "dependsOn": needed }))
}
