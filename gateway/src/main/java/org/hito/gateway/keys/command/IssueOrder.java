package org.hito.gateway.keys.command;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hito.gateway.keys.domain.KeyRequest;
import org.hito.gateway.keys.domain.KeyRole;
import org.hito.gateway.keys.domain.KeyScope;
import org.hito.kit.command.CommandRefusal;
import org.hito.kit.json.Fields;

/** Reads the requested key from the arguments of the command. */
final class IssueOrder {

  private static final String ROLES =
      Arrays.stream(KeyRole.values()).map(KeyRole::wireName).collect(Collectors.joining(", "));
  private static final String USAGE =
      "usage: keys issue --agency <organisation> --role <role> [--role <role>] --name <text>;"
          + " roles are "
          + ROLES;

  private String agency;
  private String name;
  private final Set<KeyRole> roles = EnumSet.noneOf(KeyRole.class);

  private IssueOrder() {}

  static KeyRequest read(List<String> arguments) {
    if (arguments.size() % 2 == 0 || !arguments.get(0).equals("issue")) {
      throw new CommandRefusal(USAGE);
    }
    IssueOrder order = new IssueOrder();
    for (int option = 1; option < arguments.size(); option += 2) {
      order.take(arguments.get(option), arguments.get(option + 1));
    }
    return order.wanted();
  }

  private void take(String option, String value) {
    switch (option) {
      case "--agency" -> agency = value;
      case "--name" -> name = value;
      case "--role" -> roles.add(role(value));
      default -> throw new CommandRefusal(USAGE);
    }
  }

  private static KeyRole role(String value) {
    return Arrays.stream(KeyRole.values())
        .filter(role -> role.wireName().equals(value))
        .findFirst()
        .orElseThrow(
            () -> new CommandRefusal("There is no role " + value + "; roles are " + ROLES));
  }

  private KeyRequest wanted() {
    if (agency == null || name == null || name.isBlank() || roles.isEmpty()) {
      throw new CommandRefusal(USAGE);
    }
    if (!Fields.isCode(agency)) {
      throw new CommandRefusal("The code of no organisation can be " + agency);
    }
    return new KeyRequest(
        agency, name, null, roles, EnumSet.allOf(KeyScope.class), List.of(), null);
  }
}
