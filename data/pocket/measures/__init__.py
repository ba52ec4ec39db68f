"""What is measured in a trained model, one small module a subject. Every measure carries its control."""
