package org.hito.testkit;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.List;
import org.hito.testkit.server.Database;
import org.hito.testkit.server.KafkaBroker;

/**
 * The PostgreSQL server, the Kafka broker and the passport keys of this JVM: containers when a
 * Docker engine answers, embedded otherwise. Each starts on first use and stops with the JVM.
 */
public final class Infrastructure {
  private static final KafkaBroker BROKER = new SharedBroker();

  private Infrastructure() {}

  /** The database with this name; empty on first use in this JVM. */
  public static Database database(String name) {
    List<?> parts = (List<?>) call("database", name);
    return new Database(
        text(parts, 0),
        Integer.parseInt(text(parts, 1)),
        text(parts, 2),
        text(parts, 3),
        text(parts, 4));
  }

  /** The broker of this JVM, running. */
  public static KafkaBroker broker() {
    return BROKER;
  }

  /** PEM file with the key that verifies {@link Passports}. */
  public static Path passportPublicKeyFile() {
    return (Path) call("passportPublicKeyFile");
  }

  static KeyPair passportKeys() {
    return (KeyPair) call("passportKeys");
  }

  private static String text(List<?> parts, int index) {
    return (String) parts.get(index);
  }

  /** Calls the one copy of the shared state, with the system class loader as context. */
  private static Object call(String method, Object... arguments) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader home = ClassLoader.getSystemClassLoader();
    thread.setContextClassLoader(home);
    try {
      Class<?>[] types = new Class<?>[arguments.length];
      Arrays.fill(types, String.class);
      return home.loadClass(SharedInfrastructure.class.getName())
          .getMethod(method, types)
          .invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("test infrastructure failed: " + method, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("test-kit is not on the class path of this JVM", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static final class SharedBroker implements KafkaBroker {
    @Override
    public String bootstrapServers() {
      return (String) call("bootstrapServers");
    }

    @Override
    public void stop() {
      call("stopBroker");
    }

    @Override
    public void start() {
      call("startBroker");
    }
  }
}
