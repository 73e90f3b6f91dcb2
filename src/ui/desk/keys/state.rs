//! The desk's keys: which there are, and which of them are unlocked. Secrets
//! are here in memory alone, until the page is loaded anew.

use std::sync::Arc;

use leptos::prelude::*;

use super::fault::KeysFault;
use super::gate::{BREATH, Gate};
use super::lock;
use crate::engine::answer::Answer;
use crate::engine::event::Event;
use crate::engine::format::ReadError;
use crate::engine::id::{EventId, KeyId, QuestionId, ResponseId};
use crate::engine::seal::{Hardness, Holder, KeyRing, Locked, PublicKey, SecretKey, open_answer, read_code};
use crate::engine::sealed::Sealed;
use crate::platform::{clock, random};
use crate::ui::keys;

/// Opens an answer that was sealed in a run.
pub type Opening = Arc<dyn Fn(ResponseId, &QuestionId, &Sealed) -> Option<Answer> + Send + Sync>;

/// The desk's keys. Copied about freely: it holds handles only.
#[derive(Clone, Copy)]
pub struct Keys {
    event: StoredValue<Arc<Event>>,
    /// The keys of this phone.
    pub ring: RwSignal<KeyRing>,
    /// Whether the desk has a passphrase of its own.
    pub own_lock: RwSignal<bool>,
    /// The secrets that are unlocked.
    unlocked: RwSignal<Vec<SecretKey>>,
    /// What is between wrong guesses and the next.
    pub gate: Gate,
    /// A key that was made and is not kept yet.
    pub made: RwSignal<Option<Made>>,
    /// Keys that came in a backup, and nobody has said yet whether to take them.
    pub offered: RwSignal<KeyRing>,
    /// Why the keys cannot be read.
    pub unreadable: RwSignal<Option<ReadError>>,
}

/// A key that was just made.
#[derive(Clone)]
pub struct Made {
    /// What is to be kept of it.
    pub holder: Holder,
    /// The secret.
    pub secret: SecretKey,
}

#[derive(Clone, Copy)]
struct KeysContext(Keys);

/// Gives the keys to everything below.
pub fn provide_keys(keys: Keys) {
    provide_context(KeysContext(keys));
}

/// The keys that [`provide_keys`] gave.
pub fn use_keys() -> Keys {
    expect_context::<KeysContext>().0
}

impl Keys {
    /// Looks which keys this phone has. Keys that cannot be read lock nothing:
    /// the records must stay within reach of whoever has to save them.
    pub fn open(event: &Event) -> Self {
        let (ring, unreadable) = match keys::read(&event.id) {
            Ok(ring) => (ring, None),
            Err(error) => (KeyRing::default(), Some(error)),
        };
        Self {
            event: StoredValue::new(Arc::new(event.clone())),
            ring: RwSignal::new(ring),
            own_lock: RwSignal::new(lock::read(&event.id).is_some()),
            unlocked: RwSignal::default(),
            gate: Gate::open(&event.id),
            made: RwSignal::new(None),
            offered: RwSignal::default(),
            unreadable: RwSignal::new(unreadable),
        }
    }

    /// The event.
    pub fn event(self) -> Arc<Event> {
        self.event.get_value()
    }

    /// Whether the desk opens with a passphrase only, as things are in the
    /// settings now: another tab may have set one.
    pub fn is_protected(self) -> bool {
        let id = self.id();
        lock::read(&id).is_some() || keys::read(&id).is_ok_and(|ring| ring.has_secrets())
    }

    /// Whether this key is unlocked; follows every change.
    pub fn is_unlocked(self, key: &PublicKey) -> bool {
        self.unlocked.read().iter().any(|secret| secret.public_key() == *key)
    }

    /// What opens sealed answers, as long as any key is unlocked; follows every
    /// change.
    pub fn opening(self) -> Option<Opening> {
        let unlocked = self.unlocked.get();
        let open = move |response: ResponseId, question: &QuestionId, sealed: &Sealed| {
            unlocked.iter().find_map(|secret| open_answer(secret, response, question, sealed).ok())
        };
        (!self.unlocked.read().is_empty()).then(|| Arc::new(open) as Opening)
    }

    /// Opens the desk with the passphrase of the desk or of any key.
    pub async fn admit(self, passphrase: String) -> Result<(), KeysFault> {
        let (own, ring) = (lock::read(&self.id()), self.ring.get_untracked());
        let secret = self.gate.guess(move || {
            if own.is_some_and(|own| own.open(&passphrase).is_ok()) {
                return Some(None);
            }
            ring.holders().iter().find_map(|holder| holder.unlock(&passphrase).ok()).map(Some)
        });
        let secret = secret.await?;
        self.unlocked.update(|unlocked| unlocked.extend(secret));
        Ok(())
    }

    /// Opens the desk with the recovery code of any key that is known here.
    pub fn admit_by_code(self, code: &str) -> Result<(), KeysFault> {
        let secret = read_code(code).map_err(KeysFault::Code)?;
        let known = self.ring.with_untracked(|ring| ring.holder(&secret.public_key().id()).is_some());
        if !known {
            return Err(KeysFault::Unknown);
        }
        self.unlocked.update(|unlocked| unlocked.push(secret));
        Ok(())
    }

    /// Unlocks a key.
    pub async fn unlock(self, id: &KeyId, passphrase: String) -> Result<(), KeysFault> {
        let secret = self.secret(id, passphrase).await?;
        self.unlocked.update(|unlocked| unlocked.push(secret));
        Ok(())
    }

    /// Makes a key, which is kept by [`Self::keep_made`] only.
    pub async fn make(self, name: String, passphrase: String) -> Result<(), KeysFault> {
        let secret = SecretKey::from_bytes(random::bytes().ok_or(KeysFault::NoRandomness)?);
        let locked = Some(locked(&secret.bytes(), &passphrase).await?);
        let holder = Holder { name, key: secret.public_key(), locked };
        self.made.set(Some(Made { holder, secret }));
        Ok(())
    }

    /// Keeps the key that was made: from now on answers are sealed to it.
    pub fn keep_made(self) -> Result<(), KeysFault> {
        let Some(Made { holder, secret }) = self.made.get_untracked() else { return Ok(()) };
        self.change(|ring| ring.add(holder, true))?;
        self.unlocked.update(|unlocked| unlocked.push(secret));
        self.made.set(None);
        Ok(())
    }

    /// Brings a key back from its recovery code, under a new passphrase.
    pub async fn restore(self, name: String, code: &str, passphrase: String) -> Result<(), KeysFault> {
        let secret = read_code(code).map_err(KeysFault::Code)?;
        let locked = Some(locked(&secret.bytes(), &passphrase).await?);
        let holder = Holder { name, key: secret.public_key(), locked };
        self.change(|ring| ring.add(holder, true))?;
        self.unlocked.update(|unlocked| unlocked.push(secret));
        Ok(())
    }

    /// Locks a key with another passphrase.
    pub async fn change_passphrase(self, id: &KeyId, current: String, new: String) -> Result<(), KeysFault> {
        let secret = self.secret(id, current).await?;
        let locked = locked(&secret.bytes(), &new).await?;
        self.change(|ring| {
            let known = ring.holder(id).cloned();
            known.is_some_and(|holder| ring.add(Holder { locked: Some(locked), ..holder }, true))
        })
    }

    /// Forgets a key.
    pub fn remove(self, id: &KeyId) -> Result<(), KeysFault> {
        self.change(|ring| {
            ring.remove(id);
            true
        })?;
        self.unlocked.update(|unlocked| unlocked.retain(|secret| secret.public_key().id() != *id));
        Ok(())
    }

    /// Seals to these keys too; so many are new.
    pub fn take(self, new: Vec<(String, PublicKey)>) -> Result<usize, KeysFault> {
        let mut taken = 0;
        self.change(|ring| {
            let holders = new.into_iter().map(|(name, key)| Holder { name, key, locked: None });
            taken = holders.filter(|holder| ring.add(holder.clone(), false)).count();
            taken > 0
        })?;
        Ok(taken)
    }

    /// Has the desk open with a passphrase of its own.
    pub async fn protect(self, passphrase: String) -> Result<(), KeysFault> {
        let mark: [u8; 16] = random::bytes().ok_or(KeysFault::NoRandomness)?;
        let locked = locked(&mark, &passphrase).await?;
        lock::keep(&self.id(), &locked).map_err(|_| KeysFault::NotKept)?;
        self.own_lock.set(true);
        Ok(())
    }

    /// The same with another passphrase; with none, where `new` is none.
    pub async fn change_protection(self, current: String, new: Option<String>) -> Result<(), KeysFault> {
        let own = lock::read(&self.id()).ok_or(KeysFault::Damaged)?;
        self.gate.guess(move || own.open(&current).ok()).await?;
        match new {
            Some(new) => self.protect(new).await,
            None => {
                lock::remove(&self.id());
                self.own_lock.set(false);
                Ok(())
            }
        }
    }

    /// Takes note of the keys in a backup, if any are new, until somebody says on
    /// the page of keys whether to take them.
    pub fn offer(self, json: &str) -> Result<(), ReadError> {
        if self.count_new(json)? > 0 {
            let other = KeyRing::from_json(json)?;
            self.offered.update(|offered| _ = offered.merge(other));
        }
        Ok(())
    }

    /// How many keys in a backup are new here, or could be unlocked here only
    /// then.
    pub fn count_new(self, json: &str) -> Result<usize, ReadError> {
        let other = KeyRing::from_json(json)?;
        Ok(self.ring.get_untracked().merge(other))
    }

    /// Takes the keys that are offered; so many are new here, or can be unlocked
    /// here only now.
    pub fn take_offered(self) -> Result<usize, KeysFault> {
        let (offered, mut merged) = (self.offered.get_untracked(), 0);
        self.change(|ring| {
            merged = ring.merge(offered);
            merged > 0
        })?;
        self.refuse_offered();
        Ok(merged)
    }

    /// Leaves the keys that are offered.
    pub fn refuse_offered(self) {
        self.offered.set(KeyRing::default());
    }

    /// The secret of a key.
    async fn secret(self, id: &KeyId, passphrase: String) -> Result<SecretKey, KeysFault> {
        let holder = self.ring.with_untracked(|ring| ring.holder(id).cloned()).ok_or(KeysFault::Damaged)?;
        self.gate.guess(move || holder.unlock(&passphrase).ok()).await
    }

    /// Changes the keys as they are in the settings now; `change` says whether
    /// it did.
    fn change(self, change: impl FnOnce(&mut KeyRing) -> bool) -> Result<(), KeysFault> {
        let mut ring = keys::read(&self.id()).map_err(KeysFault::Unreadable)?;
        if change(&mut ring) {
            keys::keep(&self.id(), &ring).map_err(|_| KeysFault::NotKept)?;
        }
        self.ring.set(ring);
        Ok(())
    }

    fn id(self) -> EventId {
        self.event.with_value(|event| event.id.clone())
    }
}

/// Locks a secret with a passphrase, once the page shows that it works on it.
async fn locked(secret: &[u8], passphrase: &str) -> Result<Locked, KeysFault> {
    clock::pause(BREATH).await;
    let (salt, nonce) = random::bytes().zip(random::bytes()).ok_or(KeysFault::NoRandomness)?;
    Locked::new(secret, passphrase, Hardness::USUAL, salt, nonce).ok_or(KeysFault::Damaged)
}
