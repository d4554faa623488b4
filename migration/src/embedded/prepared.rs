//! A disposable cluster that is filled once and copied ever after.

use std::panic;

use tokio::task::spawn_blocking;

use super::binaries::Binaries;
use super::cluster::Cluster;
use super::error::EmbeddedError;
use super::seeds::{Place, Vacancy};
use super::user::ServerUser;
use super::wanted::Wanted;

/// What is known before anything runs.
#[derive(Clone)]
struct Plan {
    user: ServerUser,
    binaries: Binaries,
    place: Place,
}

/// What there is to do.
enum Next {
    Use(Cluster),
    Fill(Cluster, Vacancy),
}

pub(super) async fn start<P, E>(key: &str, prepare: P) -> Result<Cluster, EmbeddedError>
where
    P: AsyncFnOnce(&Cluster) -> Result<(), E>,
    E: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    let key = key.to_owned();
    let plan = blocking(move || Plan::new(&key)).await?;
    let next = plan.clone();
    match blocking(move || next.next()).await? {
        Next::Use(cluster) => Ok(cluster),
        Next::Fill(cluster, vacancy) => {
            prepare(&cluster)
                .await
                .map_err(|error| EmbeddedError::Prepare(error.into()))?;
            blocking(move || plan.store(cluster, vacancy)).await
        }
    }
}

impl Plan {
    fn new(key: &str) -> Result<Self, EmbeddedError> {
        let user = ServerUser::current()?;
        let binaries = Binaries::find_for(Wanted::for_new()?, &user, &mut |_| ())?;
        let place = Place::prepared(key, &binaries, &user)?;
        Ok(Self {
            user,
            binaries,
            place,
        })
    }

    fn next(&self) -> Result<Next, EmbeddedError> {
        loop {
            if let Some(seed) = self.place.seed()? {
                return Cluster::start_copy(&seed, &self.binaries, &self.user).map(Next::Use);
            }
            if let Some(vacancy) = self.place.vacancy()? {
                let base = Place::base(&self.binaries, &self.user)?.base_seed(&self.binaries)?;
                let cluster = Cluster::start_copy(&base, &self.binaries, &self.user)?;
                return Ok(Next::Fill(cluster, vacancy));
            }
        }
    }

    /// Keeps what has been prepared, and starts from it as everybody after us will.
    fn store(&self, mut cluster: Cluster, vacancy: Vacancy) -> Result<Cluster, EmbeddedError> {
        cluster.shut_down()?;
        let seed = vacancy.store_copy(cluster.data_dir(), &self.binaries)?;
        drop(cluster);
        Cluster::start_copy(&seed, &self.binaries, &self.user)
    }
}

/// Runs blocking work where it does not hold up the runtime; a panic goes on here.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, EmbeddedError> + Send + 'static,
) -> Result<T, EmbeddedError> {
    match spawn_blocking(work).await {
        Ok(result) => result,
        Err(error) => match error.try_into_panic() {
            Ok(payload) => panic::resume_unwind(payload),
            Err(_) => Err(EmbeddedError::Interrupted),
        },
    }
}
