//! What a seal keeps to tell its rows apart.

use uuid::Uuid;

use crate::audit::{
    audit_seal,
    seal::{FORMAT, MARK},
};

const ID: usize = size_of::<Uuid>();

/// Salt and marks of a seal, in the order of its rows.
pub(super) struct Stored<'s> {
    pub salt: &'s [u8],
    marks: &'s [u8],
}

impl<'s> Stored<'s> {
    /// Or else what is wrong with the seal.
    pub fn of(seal: &'s audit_seal::Model) -> Result<Self, &'static str> {
        if seal.format != FORMAT {
            return Err("it is of a form that this program does not know");
        }
        let salt = seal
            .salt
            .as_ref()
            .ok_or("its salt is gone")?
            .expose_secret();
        let marks = seal.leaves.as_deref().ok_or("its marks are gone")?;
        Ok(Self { salt, marks })
    }

    /// How many rows were marked.
    pub fn len(&self) -> u64 {
        self.marks.len().div_ceil(ID + MARK) as u64
    }

    /// The mark of a row by its place in the seal.
    pub fn mark(&self, place: u64) -> Option<(Uuid, &'s [u8])> {
        let start = usize::try_from(place).ok()?.checked_mul(ID + MARK)?;
        self.marks.get(start..start + ID + MARK).and_then(split)
    }

    pub fn marks(&self) -> impl Iterator<Item = (Uuid, &'s [u8])> {
        self.marks.chunks(ID + MARK).filter_map(split)
    }
}

fn split(mark: &[u8]) -> Option<(Uuid, &[u8])> {
    let (id, leaf) = mark.split_at_checked(ID)?;
    Some((Uuid::from_slice(id).ok()?, leaf))
}
