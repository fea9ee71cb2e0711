package org.hito.initiative;

import org.hito.testkit.ContractFilesRules;

class ContractFilesContractTest extends ContractFilesRules {}
