"""What libsodium makes of the same keys, boxes and passphrases, through PyNaCl.

Reads a JSON object from standard input and writes one to standard output; all
bytes are in base64.
"""

import base64
import json
import sys

import nacl.pwhash
import nacl.public
import nacl.secret

asked = json.load(sys.stdin)
read = base64.b64decode


def write(raw):
    return base64.b64encode(raw).decode()


key = nacl.public.PrivateKey(read(asked["secret"]))
hardness = asked["locked"]["argon2id"]
# libsodium knows one lane, and counts memory in bytes.
assert hardness["lanes"] == 1
made = nacl.pwhash.argon2id.kdf(
    nacl.secret.SecretBox.KEY_SIZE,
    asked["passphrase"].encode(),
    read(asked["locked"]["salt"]),
    opslimit=hardness["passes"],
    memlimit=hardness["memory"] * 1024,
)
unlocked = nacl.secret.SecretBox(made).decrypt(
    read(asked["locked"]["secretbox"]), read(asked["locked"]["nonce"])
)
json.dump(
    {
        "public": write(bytes(key.public_key)),
        "opened": nacl.public.SealedBox(key).decrypt(read(asked["box"])).decode(),
        "sealed": write(nacl.public.SealedBox(key.public_key).encrypt(asked["message"].encode())),
        "unlocked": write(unlocked),
    },
    sys.stdout,
)
