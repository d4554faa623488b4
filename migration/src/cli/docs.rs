use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use entity::catalog;
use sea_orm::DatabaseConnection;
use sea_orm_migration::MigratorTrait;
use serde_json::json;

use super::{
    CliError, FINDINGS, Outcome,
    args::Docs,
    database,
    output::{Output, count},
};
use crate::{
    HISTORY, Migrator, docs,
    generated::{self, Differences, Failure, File},
    ledger,
    plan::Plan,
    runner::Direction,
    snapshot::{Changes, Snapshot, read},
};

/// Files are generated from a database of its own, never from the one that the command names.
pub(super) async fn run(args: &Docs, output: &Output) -> Outcome {
    let root = project_root()?;
    let cluster = database::disposable(output)?;
    let target = crate::connect::Target::parse(&cluster.url(), crate::connect::DEFAULT_SCHEMA)?;
    let db = target.connect("eios migration docs").await?;
    let mut files = catalogues(&db).await?;
    files.extend(plans());
    files.extend(pages(&db).await?);
    db.close().await?;
    if args.check {
        return check(&root, &files, output);
    }
    write(&root, &files, output)
}

/// `plan --write`
pub(super) fn write_plans(output: &Output) -> Outcome {
    write(&project_root()?, &plans(), output)
}

/// Migrates step by step and freezes what each migration leaves behind: not by way of the runner,
/// which would hold it to what was frozen before.
async fn catalogues(db: &DatabaseConnection) -> Result<Vec<File>, CliError> {
    let mut files = Vec::new();
    let mut before = Snapshot::default();
    for entry in HISTORY {
        Migrator::up(db, Some(1)).await?;
        let after = read(db, crate::connect::DEFAULT_SCHEMA).await?;
        files.push(File {
            path: PathBuf::from(format!(
                "migration/src/history/{}/catalogue.txt",
                entry.name()
            )),
            contents: Changes::between(&before, &after).to_string(),
        });
        before = after;
    }
    Ok(files)
}

fn plans() -> Vec<File> {
    let directions = [Direction::Up, Direction::Down];
    HISTORY
        .iter()
        .flat_map(|entry| directions.map(|direction| Plan::new(entry, direction)))
        .map(|plan| File {
            path: PathBuf::from(format!(
                "docs/migrations/{}.{}.sql",
                plan.title,
                plan.direction.verb()
            )),
            contents: plan.to_sql(),
        })
        .collect()
}

async fn pages(db: &DatabaseConnection) -> Result<Vec<File>, CliError> {
    let model = docs::read(db, crate::connect::DEFAULT_SCHEMA, &ledger::TABLES).await?;
    let mut domains: Vec<docs::Domain> = Vec::new();
    for table in catalog::tables() {
        let name = table.domain.name();
        match domains.last_mut().filter(|domain| domain.name == name) {
            Some(domain) => domain.tables.push(table.name),
            None => domains.push(docs::Domain {
                name,
                title: table.domain.title(),
                tables: vec![table.name],
            }),
        }
    }
    let catalogue = docs::Catalog {
        domains,
        classification: &|table, column| {
            let column = catalog::table(table)?.column(column)?;
            Some(column.classification?.name())
        },
    };
    Ok(docs::render(&model, &catalogue)
        .into_iter()
        .map(|(path, contents)| File {
            path: path.into(),
            contents,
        })
        .collect())
}

fn write(root: &Path, files: &[File], output: &Output) -> Outcome {
    let Differences { stale, left_over } = generated::write(root, files).map_err(at)?;
    let current = files.len() - stale.len();
    let result = json!({ "written": stale, "deleted": left_over, "current": current });
    output.result(&result, || {
        let done = lines("wrote", &stale) + &lines("deleted", &left_over);
        format!("{done}{} current", count(current, "file"))
    });
    Ok(ExitCode::SUCCESS)
}

fn check(root: &Path, files: &[File], output: &Output) -> Outcome {
    let differences = generated::differences(root, files).map_err(at)?;
    let Differences { stale, left_over } = &differences;
    output.result(&json!({ "stale": stale, "left_over": left_over }), || {
        if differences.is_empty() {
            return format!("{} current", count(files.len(), "generated file"));
        }
        let found = lines("stale:", stale) + &lines("left over:", left_over);
        format!("{found}run `cargo run -p migration -- docs` and commit the result")
    });
    Ok(ExitCode::from(if differences.is_empty() {
        0
    } else {
        FINDINGS
    }))
}

fn lines(word: &str, paths: &[PathBuf]) -> String {
    let lines = paths
        .iter()
        .map(|path| format!("{word} {}\n", path.display()));
    lines.collect()
}

fn at((path, source): Failure) -> CliError {
    CliError::File {
        path: path.display().to_string(),
        source,
    }
}

/// The directory that the command was called in, which has to be the project's.
fn project_root() -> Result<PathBuf, CliError> {
    let root = PathBuf::from(".");
    if root.join("migration/src/history").is_dir() {
        return Ok(root);
    }
    Err(CliError::Usage(
        "generated files belong to the repository: run this from its root".to_owned(),
    ))
}
