package org.hito.metrics;

import org.hito.testkit.ContractFilesRules;

class ContractFilesContractTest extends ContractFilesRules {}
