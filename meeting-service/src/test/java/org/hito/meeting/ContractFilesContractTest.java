package org.hito.meeting;

import org.hito.testkit.ContractFilesRules;

class ContractFilesContractTest extends ContractFilesRules {}
