package org.hito.gateway.keys;

import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.database.UseNotes;
import org.hito.gateway.keys.store.KeyStore;

/** Records when keys were last used. */
@ApplicationScoped
public class KeyUses {

  private final UseNotes notes;

  KeyUses(KeyStore store) {
    this.notes = new UseNotes(store::used);
  }

  void note(String id) {
    notes.note(id);
  }
}
