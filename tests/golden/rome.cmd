show rome
